package dev.switchboard.settings;

import java.time.Instant;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

/**
 * How some settings keep a secret: sealed, and only as long as they go on talking to whom it was given for.
 *
 * @param purpose what it is sealed for
 * @param with    the settings with another secret, or none
 * @param trusts  whether changed settings may keep the secret of those before
 */
record KeptSecret<T>(String purpose, With<T> with, BiPredicate<T, T> trusts) {

    @FunctionalInterface
    interface With<T> {
        T secret(T settings, @Nullable String sealed, @Nullable Instant setAt);
    }
}
