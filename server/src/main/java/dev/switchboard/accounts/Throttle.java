package dev.switchboard.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.switchboard.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing (A9): after a number of failures within a quarter of an hour, an account or an address has to wait,
 * twice as long after each further one, up to a quarter of an hour. A success clears the account, not the address.
 */
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ACCOUNT_LIMIT = 5;
    private static final int ADDRESS_LIMIT = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Someone trying something: what ({@code password}, {@code code}), on whose account, from where. */
    record Attempt(String what, String account, String address) {

        private String accountKey() {
            return what + " account " + account.strip().toLowerCase(Locale.ROOT);
        }

        private String addressKey() {
            return what + " address " + address;
        }
    }

    /** @throws Problem.TooMany while the account or the address has to wait */
    void check(Attempt attempt) {
        var now = clock.instant();
        jdbc.sql("select max(blocked_until) from throttles where key in (:keys) and blocked_until > :now")
                .param("keys", List.of(attempt.accountKey(), attempt.addressKey())).param("now", Timestamp.from(now))
                .query(Timestamp.class).optional()
                .ifPresent(until -> {
                    throw new Problem.TooMany("Too many failed tries. Please wait.", Duration.between(now, until.toInstant()));
                });
    }

    /**
     * Counts a failure. A caller that runs in a transaction must commit it all the same. (One of its own would need a second
     * connection while the caller holds a first: enough guesses at once, and everyone waits for everyone.)
     */
    @Transactional
    void failed(Attempt attempt) {
        count(attempt.accountKey(), ACCOUNT_LIMIT);
        count(attempt.addressKey(), ADDRESS_LIMIT);
    }

    private void count(String key, int limit) {
        jdbc.sql("""
                        insert into throttles as t (key, failures, window_start) values (:key, 1, :now)
                        on conflict (key) do update set
                            failures = case when t.window_start < :windowStart and coalesce(t.blocked_until, :windowStart) <= :windowStart
                                            then 1 else t.failures + 1 end,
                            window_start = case when t.window_start < :windowStart and coalesce(t.blocked_until, :windowStart) <= :windowStart
                                                then :now else t.window_start end
                        """)
                .param("key", key).param("now", Timestamp.from(clock.instant()))
                .param("windowStart", Timestamp.from(clock.instant().minus(WINDOW))).update();
        jdbc.sql("""
                        update throttles
                        set blocked_until = cast(:now as timestamptz) + least(interval '15 minutes', interval '30 seconds' * power(2, least(failures - :limit, 10)))
                        where key = :key and failures >= :limit
                        """)
                .param("key", key).param("limit", limit).param("now", Timestamp.from(clock.instant())).update();
    }

    void succeeded(Attempt attempt) {
        jdbc.sql("delete from throttles where key = :key").param("key", attempt.accountKey()).update();
    }

    /** Forgets what no longer matters. */
    void purge() {
        jdbc.sql("delete from throttles where window_start < :old and coalesce(blocked_until, window_start) < :old")
                .param("old", Timestamp.from(clock.instant().minus(Duration.ofDays(1)))).update();
    }
}
