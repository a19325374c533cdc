package dev.switchboard.tickets;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import dev.switchboard.accounts.AccountLog;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets a customer may open within 24 hours (T8). Agents, admins and imports are not counted. */
@Component
class DailyLimit {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Settings settings;
    private final AccountLog accounts;
    private final Clock clock;

    DailyLimit(JdbcClient jdbc, Settings settings, AccountLog accounts, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Takes the customer's row until the end of the transaction, so that tickets sent at once are counted one by one.
     *
     * @throws Problem.TooMany with the time until the oldest of the counted tickets is a day old
     */
    void require(Viewer viewer) {
        var limit = settings.tickets().dailyLimit();
        if (limit == 0 || viewer.isStaff()) {
            return;
        }
        accounts.lock(viewer.id());
        var now = clock.instant();
        // The limit-th newest: while it is younger than a day, one more would be too many.
        jdbc.sql("""
                        select created_at from tickets
                        where customer_id = :customer and created_at > :since and channel <> 'import'
                        order by created_at desc offset :limit - 1 limit 1
                        """)
                .param("customer", viewer.id()).param("since", Timestamp.from(now.minus(WINDOW))).param("limit", limit)
                .query(Timestamp.class).optional()
                .ifPresent(oldest -> {
                    throw new Problem.TooMany("You have opened %d tickets within 24 hours, which is the limit.".formatted(limit),
                            Duration.between(now, oldest.toInstant().plus(WINDOW)));
                });
    }
}
