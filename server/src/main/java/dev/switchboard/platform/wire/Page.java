package dev.switchboard.platform.wire;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list (W3).
 *
 * @param nextCursor where the next page begins, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** The page size when none is asked for, and the largest that may be. */
    public static final int DEFAULT = 50;
    public static final int LARGEST = 200;

    /**
     * Makes a page of rows that were read with a limit one higher than asked: the row too many tells that there is more.
     *
     * @param cursor what to go on after, given the last row shown
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()).encode());
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextCursor);
    }
}
