package dev.switchboard.tickets;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A list of tickets under a name: one of those that are always there, or one that somebody saved.
 *
 * @param id     of a saved one, else null
 * @param key    of a built-in one, else null
 * @param name   as it was saved; null for a built-in one
 * @param shared whether all agents and admins have it
 * @param isMine whether the viewer saved it
 */
record View(@Nullable Long id, @Nullable BuiltInView key, @Nullable String name, boolean shared, @JsonProperty("is_mine") boolean isMine,
        ViewQuery query) {

    static View of(BuiltInView view) {
        return new View(null, view, null, false, false, ViewQuery.of(view.query()));
    }
}
