package dev.switchboard.mail.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a mail waits before it is tried again: twice as long each time, up to a limit, and a quarter more or less, so that what failed
 * together does not come back together.
 */
record Backoff(RandomGenerator random) {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofHours(4);
    /** A server that is away is no matter of one mail, and once it is back, nothing should wait for hours. */
    private static final Duration MOST_FOR_HOST = Duration.ofMinutes(15);
    /** A code is of use for minutes. */
    private static final Duration FIRST_FOR_CODES = Duration.ofSeconds(5);
    private static final Duration MOST_FOR_CODES = Duration.ofMinutes(1);

    Duration after(int attempts, SmtpFailure.Kind failure, boolean firstInLine) {
        var most = firstInLine ? MOST_FOR_CODES : failure == SmtpFailure.Kind.SERVER ? MOST_FOR_HOST : MOST;
        var wait = (firstInLine ? FIRST_FOR_CODES : FIRST).multipliedBy(1L << Math.min(attempts - 1, 12));
        var millis = Math.min(wait.toMillis(), most.toMillis());
        return Duration.ofMillis(millis * 3 / 4 + random.nextLong(millis / 2));
    }
}
