package dev.switchboard.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param id the user, or null for the system itself
 */
public record Actor(@Nullable Long id, Kind kind) {

    public static final Actor SYSTEM = new Actor(null, Kind.SYSTEM);

    public enum Kind { CUSTOMER, AGENT, ADMIN, SYSTEM }
}
