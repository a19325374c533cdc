package dev.switchboard.ai;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import dev.switchboard.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often within an hour somebody may ask for what takes time or money (table {@code allowances}), on all nodes together. */
@Component
public class Allowance {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Allowance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes one.
     *
     * @param kind  what is asked for, such as {@code draft}
     * @param limit within an hour, which begins with the first; 0 for no limit
     * @throws Problem.TooMany if none is left, saying when there are some again
     */
    public void take(String kind, long userId, int limit) {
        if (limit == 0) {
            return;
        }
        var now = clock.instant();
        var taken = jdbc.sql("""
                        insert into allowances as a (user_id, kind, since, used) values (:user, :kind, :now, 1)
                        on conflict (user_id, kind) do update set
                            used = case when a.since <= :hourAgo then 1 else a.used + 1 end,
                            since = case when a.since <= :hourAgo then excluded.since else a.since end
                        where a.since <= :hourAgo or a.used < :limit
                        """)
                .param("user", userId).param("kind", kind).param("now", Timestamp.from(now)).param("hourAgo", Timestamp.from(now.minus(HOUR)))
                .param("limit", limit).update();
        if (taken == 0) {
            var since = jdbc.sql("select since from allowances where user_id = :user and kind = :kind").param("user", userId).param("kind", kind)
                    .query(Timestamp.class).single().toInstant();
            throw new Problem.TooMany("That was asked for " + limit + " times within an hour, which is as often as it may be.",
                    Duration.between(now, since.plus(HOUR)));
        }
    }
}
