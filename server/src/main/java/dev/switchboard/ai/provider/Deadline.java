package dev.switchboard.ai.provider;

import java.time.Duration;

/** When an exchange has to be over, whatever tries it took. */
record Deadline(long nanos) {

    static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** @throws ProviderFailure if there is no time left */
    Duration left() {
        var left = nanos - System.nanoTime();
        if (left <= 0) {
            throw new ProviderFailure(ProviderFailure.Kind.TIMEOUT);
        }
        return Duration.ofNanos(left);
    }

    boolean leaves(Duration time) {
        return nanos - System.nanoTime() > time.toNanos();
    }
}
