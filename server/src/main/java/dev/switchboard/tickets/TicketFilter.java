package dev.switchboard.tickets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed down to (T4). Values of one kind are alternatives, kinds add up.
 *
 * @param departments keys; {@code none} for tickets of no department
 * @param assignees   user ids; {@code none} for unassigned ones, {@code me} for the viewer's
 */
record TicketFilter(List<Status> statuses, List<Priority> priorities, List<String> categories, List<String> departments,
        List<String> assignees, List<Long> customers, List<String> tags, @Nullable Instant createdFrom, @Nullable Instant createdTo,
        @Nullable String search) {

    /** A condition about {@code t}, with its parameters. */
    record Sql(String condition, Map<String, Object> parameters) {
    }

    Sql sql(long viewerId) {
        var conditions = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        // Enums stand in the text, so that the planner can use partial indexes.
        if (!statuses.isEmpty()) {
            conditions.add("t.status in (" + names(statuses) + ")");
        }
        if (!priorities.isEmpty()) {
            conditions.add("t.priority in (" + names(priorities) + ")");
        }
        if (!categories.isEmpty()) {
            conditions.add("t.category = any(:categories)");
            parameters.put("categories", categories.toArray(String[]::new));
        }
        if (!departments.isEmpty()) {
            conditions.add("(t.department_id in (select id from departments where key = any(:departments))"
                    + (departments.contains("none") ? " or t.department_id is null" : "") + ")");
            parameters.put("departments", departments.toArray(String[]::new));
        }
        if (!assignees.isEmpty()) {
            conditions.add("(t.assigned_agent_id = any(:assignees)" + (assignees.contains("none") ? " or t.assigned_agent_id is null" : "") + ")");
            parameters.put("assignees", ids("assignee", assignees, viewerId));
        }
        if (!customers.isEmpty()) {
            conditions.add("t.customer_id = any(:customers)");
            parameters.put("customers", customers.toArray(Long[]::new));
        }
        if (!tags.isEmpty()) {
            conditions.add("t.tags && cast(:tags as text[])");
            parameters.put("tags", tags.toArray(String[]::new));
        }
        if (createdFrom != null) {
            conditions.add("t.created_at >= :createdFrom");
            parameters.put("createdFrom", Timestamp.from(createdFrom));
        }
        if (createdTo != null) {
            conditions.add("t.created_at < :createdTo");
            parameters.put("createdTo", Timestamp.from(createdTo));
        }
        if (search != null && !search.isBlank()) {
            var words = words(search);
            if (words.isEmpty()) {
                conditions.add("t.reference = :reference"); // nothing in it that could be a word
            } else {
                conditions.add("(to_tsvector('simple', t.subject || ' ' || t.description) @@ to_tsquery('simple', :words) or t.reference = :reference)");
                parameters.put("words", words);
            }
            parameters.put("reference", search.strip().toUpperCase(java.util.Locale.ROOT));
        }
        return new Sql(conditions.isEmpty() ? "true" : String.join(" and ", conditions), parameters);
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> "'" + Wire.name(value) + "'").collect(Collectors.joining(", "));
    }

    private static Long[] ids(String field, List<String> values, long viewerId) {
        return values.stream().filter(value -> !value.equals("none")).map(value -> {
            try {
                return value.equals("me") ? Long.valueOf(viewerId) : Long.valueOf(value);
            } catch (NumberFormatException notAnId) {
                throw new Problem.Invalid(field, "must be user ids, me or none");
            }
        }).toArray(Long[]::new);
    }

    /** Every word of what was typed, each as the beginning of a word; nothing of it is syntax. Empty if there is none. */
    static String words(String search) {
        var words = search.codePoints().mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : " ")
                .collect(Collectors.joining()).strip();
        return words.isEmpty() ? "" : java.util.Arrays.stream(words.split(" +")).limit(32)
                .map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
