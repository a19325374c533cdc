package dev.switchboard.realtime;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;

import dev.switchboard.platform.problem.Problem;

/** How much one socket may say: 20 messages in 10 seconds. */
final class Allowance {

    private static final int MESSAGES = 20;
    private static final long WINDOW = 10_000;

    private final Clock clock;
    private final ArrayDeque<Long> said = new ArrayDeque<>();

    Allowance(Clock clock) {
        this.clock = clock;
    }

    /** @throws Problem.TooMany if it is used up; says when there is more */
    synchronized void useOne() {
        var now = clock.millis();
        while (!said.isEmpty() && (now - said.peek() >= WINDOW || said.peek() > now)) {
            said.poll();
        }
        if (said.size() >= MESSAGES) {
            throw new Problem.TooMany("That was too much at once: at most 20 messages in 10 seconds.", Duration.ofMillis(said.peek() + WINDOW - now));
        }
        said.add(now);
    }
}
