package dev.switchboard.platform.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list: the sort and the last row's key in it. Opaque to clients; bound to its sort so that it cannot
 * be carried to another.
 *
 * @param sort  the name of the order
 * @param value the last row's sort value as text
 * @param id    the last row's id, which breaks ties
 */
public record Cursor(String sort, String value, long id) {

    public String encode() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((sort + "\n" + value + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws Problem.Invalid if it is not a cursor of that order
     */
    public static @Nullable Cursor decode(@Nullable String text, String sort) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length == 3 && parts[0].equals(sort)) {
                return new Cursor(sort, parts[1], Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            // falls through: whatever it was, it is not a cursor
        }
        throw new Problem.Invalid("cursor", "is not a cursor of this list");
    }
}
