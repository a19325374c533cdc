package dev.switchboard.tickets;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * An order of the ticket list. Ids break ties, so that pages neither repeat nor skip a row while others are added.
 *
 * @param name   as given in {@code sort=}
 * @param column what is sorted by; never null
 * @param type   its SQL type, to read a cursor's value back
 */
record TicketOrder(String name, String column, String type, boolean descending) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Map<String, TicketOrder> ORDERS = Map.of(
            "created_at", new TicketOrder("created_at", "t.created_at", "timestamptz", false),
            "updated_at", new TicketOrder("updated_at", "t.updated_at", "timestamptz", false),
            "last_message_at", new TicketOrder("last_message_at", "coalesce(t.last_message_at, t.created_at)", "timestamptz", false),
            "priority", new TicketOrder("priority", "t.priority_rank", "int", false),
            "urgency_score", new TicketOrder("urgency_score", "t.urgency_score", "int", false));

    /** The order of that name; with a minus before it from the highest down. Newest first when none is named. */
    static TicketOrder of(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return of("-created_at");
        }
        var name = sort.strip().toLowerCase(Locale.ROOT);
        var order = ORDERS.get(name.startsWith("-") ? name.substring(1) : name);
        if (order == null) {
            throw new Problem.Invalid("sort", "must be one of " + String.join(", ", ORDERS.keySet().stream().sorted().toList())
                    + ", with a minus before it for the reverse");
        }
        return name.startsWith("-") ? new TicketOrder(name, order.column, order.type, true) : order;
    }

    String sql() {
        var direction = descending ? " desc" : "";
        return column + direction + ", t.id" + direction;
    }

    String after() {
        return "(%s, t.id) %s (cast(:cursorValue as %s), :cursorId)".formatted(column, descending ? "<" : ">", type);
    }

    /**
     * The place that a cursor of this order names.
     *
     * @throws Problem.Invalid if it is of another order, or nothing this order could have written
     */
    @Nullable Cursor place(@Nullable String cursor) {
        var place = Cursor.decode(cursor, name);
        if (place == null) {
            return null;
        }
        try {
            if (type.equals("int")) {
                Integer.parseInt(place.value());
            } else if (Instant.parse(place.value()).isAfter(LATEST)) {
                throw new Problem.Invalid("cursor", "is not a cursor of this list");
            }
            return place;
        } catch (NumberFormatException | DateTimeParseException forged) {
            throw new Problem.Invalid("cursor", "is not a cursor of this list");
        }
    }

    /** What a cursor after this row says. */
    String value(TicketSummary row) {
        return value(row.createdAt(), row.updatedAt(), row.lastMessageAt(), row.priority(), row.urgencyScore());
    }

    String value(Ticket row) {
        return value(row.createdAt(), row.updatedAt(), row.lastMessageAt(), row.priority(), row.urgencyScore());
    }

    private String value(Instant createdAt, Instant updatedAt, @Nullable Instant lastMessageAt, Priority priority, int urgencyScore) {
        var found = switch (name.startsWith("-") ? name.substring(1) : name) {
            case "created_at" -> createdAt;
            case "updated_at" -> updatedAt;
            case "last_message_at" -> lastMessageAt == null ? createdAt : lastMessageAt;
            case "priority" -> priority.ordinal() + 1;
            case "urgency_score" -> urgencyScore;
            default -> throw new AssertionError(name);
        };
        return String.valueOf(found);
    }

    static List<String> names() {
        return ORDERS.keySet().stream().sorted().toList();
    }
}
