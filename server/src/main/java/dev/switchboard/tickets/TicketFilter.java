package dev.switchboard.tickets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed down to (T4). Values of one kind are alternatives, kinds add up.
 *
 * @param departments keys; {@code none} for tickets of no department, {@code mine} for those of the viewer's
 * @param assignees   user ids; {@code none} for unassigned ones, {@code me} for the viewer's
 */
record TicketFilter(List<Status> statuses, List<Priority> priorities, List<String> categories, List<String> departments,
        List<String> assignees, List<Long> customers, List<String> tags, @Nullable Boolean misuse, @Nullable Instant createdFrom,
        @Nullable Instant createdTo, @Nullable String search) {

    private static final String NONE = "none";
    private static final String MINE = "mine";

    /**
     * Conditions about {@code t}, with their parameters.
     *
     * @param walked  what an index leads to
     * @param checked what is looked at in each row that is led to
     */
    record Sql(List<String> walked, List<String> checked, Map<String, Object> parameters) {

        String condition() {
            return joined(Stream.concat(walked.stream(), checked.stream()).toList());
        }

        static String joined(List<String> conditions) {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }
    }

    Sql sql(Viewer viewer) {
        return sql(viewer, "");
    }

    /** @param prefix of the parameters' names, so that several filters can be in one statement */
    Sql sql(Viewer viewer, String prefix) {
        var sql = new Sql(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        // Enums stand in the text, so that the planner can use partial indexes.
        if (!statuses.isEmpty()) {
            sql.walked.add("t.status in (" + names(statuses) + ")");
        }
        if (misuse != null && viewer.isStaff()) {
            sql.walked.add(misuse ? "t.misuse_flag" : "not t.misuse_flag");
        } else if (misuse != null && misuse) {
            sql.walked.add("false"); // customers are not told which of their tickets are flagged (I9)
        }
        assignees(viewer, prefix, sql);
        departments(viewer, prefix, sql);
        if (!customers.isEmpty()) {
            sql.walked.add("t.customer_id = any(:%scustomers)".formatted(prefix));
            sql.parameters.put(prefix + "customers", customers.toArray(Long[]::new));
        }
        if (!priorities.isEmpty()) {
            sql.checked.add("t.priority in (" + names(priorities) + ")");
        }
        if (!categories.isEmpty()) {
            sql.checked.add("t.category = any(:%scategories)".formatted(prefix));
            sql.parameters.put(prefix + "categories", categories.toArray(String[]::new));
        }
        if (!tags.isEmpty()) {
            sql.checked.add("t.tags && cast(:%stags as text[])".formatted(prefix));
            sql.parameters.put(prefix + "tags", tags.toArray(String[]::new));
        }
        if (createdFrom != null) {
            sql.checked.add("t.created_at >= :%screatedFrom".formatted(prefix));
            sql.parameters.put(prefix + "createdFrom", Timestamp.from(createdFrom));
        }
        if (createdTo != null) {
            sql.checked.add("t.created_at < :%screatedTo".formatted(prefix));
            sql.parameters.put(prefix + "createdTo", Timestamp.from(createdTo));
        }
        search(prefix, sql);
        return sql;
    }

    /** Whether it takes a look at the words of tickets. */
    boolean searches() {
        return search != null && !search.isBlank();
    }

    private void assignees(Viewer viewer, String prefix, Sql sql) {
        if (assignees.isEmpty()) {
            return;
        }
        var ids = ids("assignee", assignees, viewer.id());
        var some = ids.length == 1 ? "t.assigned_agent_id = :%sassignee".formatted(prefix) : "t.assigned_agent_id = any(:%sassignee)".formatted(prefix);
        var none = "t.assigned_agent_id is null";
        if (ids.length > 0) {
            sql.parameters.put(prefix + "assignee", ids.length == 1 ? ids[0] : ids);
        }
        if (!assignees.contains(NONE)) {
            sql.walked.add(some);
        } else if (ids.length == 0) {
            sql.walked.add(none);
        } else {
            sql.checked.add("(" + some + " or " + none + ")");
        }
    }

    private void departments(Viewer viewer, String prefix, Sql sql) {
        if (departments.isEmpty()) {
            return;
        }
        var alternatives = new ArrayList<String>();
        var keys = departments.stream().filter(key -> !key.equals(NONE) && !key.equals(MINE)).distinct().toList();
        if (departments.contains(NONE)) {
            alternatives.add("t.department_id is null");
        }
        if (departments.contains(MINE)) {
            alternatives.add("t.department_id = any(:%smine)".formatted(prefix));
            sql.parameters.put(prefix + MINE, viewer.departments().toArray(Long[]::new));
        }
        if (keys.size() == 1) {
            alternatives.add("t.department_id = (select id from departments where key = :%sdepartment)".formatted(prefix));
            sql.parameters.put(prefix + "department", keys.getFirst());
        } else if (!keys.isEmpty()) {
            alternatives.add("t.department_id in (select id from departments where key = any(:%sdepartments))".formatted(prefix));
            sql.parameters.put(prefix + "departments", keys.toArray(String[]::new));
        }
        if (alternatives.size() == 1 && keys.size() <= 1) {
            sql.walked.add(alternatives.getFirst());
        } else {
            sql.checked.add("(" + String.join(" or ", alternatives) + ")");
        }
    }

    private void search(String prefix, Sql sql) {
        if (search == null || search.isBlank()) {
            return;
        }
        var words = words(search);
        if (words.isEmpty()) {
            sql.checked.add("t.reference = :%sreference".formatted(prefix)); // nothing in it that could be a word
        } else {
            sql.checked.add("(to_tsvector('simple', t.subject || ' ' || t.description) @@ to_tsquery('simple', :%1$swords) or t.reference = :%1$sreference)"
                    .formatted(prefix));
            sql.parameters.put(prefix + "words", words);
        }
        sql.parameters.put(prefix + "reference", search.strip().toUpperCase(java.util.Locale.ROOT));
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(value -> "'" + Wire.name(value) + "'").collect(Collectors.joining(", "));
    }

    private static Long[] ids(String field, List<String> values, long viewerId) {
        return values.stream().filter(value -> !value.equals(NONE)).map(value -> {
            try {
                return value.equals("me") ? Long.valueOf(viewerId) : Long.valueOf(value);
            } catch (NumberFormatException notAnId) {
                throw new Problem.Invalid(field, "must be user ids, me or none");
            }
        }).distinct().toArray(Long[]::new);
    }

    /** Every word of what was typed, each as the beginning of a word; nothing of it is syntax. Empty if there is none. */
    static String words(String search) {
        var words = search.codePoints().mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : " ")
                .collect(Collectors.joining()).strip();
        return words.isEmpty() ? "" : java.util.Arrays.stream(words.split(" +")).limit(32)
                .map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
