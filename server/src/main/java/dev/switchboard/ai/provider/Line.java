package dev.switchboard.ai.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.switchboard.ai.provider.ProviderFailure.Blame;
import dev.switchboard.ai.provider.ProviderFailure.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;

/**
 * The way to one provider as it is configured: asks again where that may help and there is time, leaves it alone for half a
 * minute when half of what was asked lately failed, and lets only so many ask at once.
 */
final class Line {

    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int AT_ONCE = 16;

    private final Asking asking;
    private final CircuitBreaker circuit;
    private final Pause pause;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Line(Asking asking, Clock clock, Pause pause) {
        this.asking = asking;
        this.pause = pause;
        this.circuit = CircuitBreaker.of("provider", CircuitBreakerConfig.custom().clock(clock)
                .slidingWindow(10, 4, SlidingWindowType.COUNT_BASED).failureRateThreshold(50)
                .waitDurationInOpenState(REST).permittedNumberOfCallsInHalfOpenState(1).build());
    }

    /** @throws ProviderFailure saying why there is no answer */
    Asking.Raw ask(Prompt prompt, Duration patience) {
        if (!circuit.tryAcquirePermission()) {
            throw new ProviderFailure(Kind.RESTING);
        }
        if (!places.tryAcquire()) {
            circuit.releasePermission();
            throw new ProviderFailure(Kind.CROWDED);
        }
        try {
            var raw = within(Deadline.in(patience), prompt);
            circuit.onSuccess(0, TimeUnit.NANOSECONDS);
            return raw;
        } catch (ProviderFailure failure) {
            if (failure.kind().blame() == Blame.PROVIDER) {
                circuit.onError(0, TimeUnit.NANOSECONDS, failure);
            } else {
                circuit.onSuccess(0, TimeUnit.NANOSECONDS);
            }
            throw failure;
        } finally {
            places.release();
        }
    }

    /** Asks even a provider that is left alone; that it answers ends its rest. */
    Asking.Raw tryOut(Prompt prompt, Duration patience) {
        var raw = within(Deadline.in(patience), prompt);
        circuit.reset();
        return raw;
    }

    private Asking.Raw within(Deadline deadline, Prompt prompt) {
        return ScopedValue.where(Deadline.CURRENT, deadline).call(() -> again(deadline, prompt));
    }

    private Asking.Raw again(Deadline deadline, Prompt prompt) {
        for (var tries = 1; ; tries++) {
            try {
                return asking.ask(prompt);
            } catch (ProviderFailure failure) {
                var wait = wait(failure, tries);
                if (tries == TRIES || !failure.kind().mayPass() || wait.compareTo(LONGEST_PAUSE) > 0 || !deadline.leaves(wait.plus(FIRST_PAUSE))) {
                    throw failure;
                }
                pause.take(wait);
            }
        }
    }

    /** Twice as long each time, unless the provider says how long. */
    private static Duration wait(ProviderFailure failure, int tries) {
        var asked = failure.retryAfter();
        return asked == null ? FIRST_PAUSE.multipliedBy(1L << (tries - 1)) : asked;
    }

    boolean isResting() {
        return circuit.getState() == State.OPEN;
    }
}
