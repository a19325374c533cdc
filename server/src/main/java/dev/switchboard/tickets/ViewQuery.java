package dev.switchboard.tickets;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows, in the parameters of {@code GET /api/tickets}: those that are not there are left out. Keys of
 * departments and categories are kept as they are written; one that is deleted later leads to an empty list.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ViewQuery(@Nullable List<Status> status, @Nullable List<Priority> priority, @Nullable List<String> category, @Nullable List<String> department,
        @Nullable List<String> assignee, @Nullable List<Long> customer, @Nullable List<String> tag, @Nullable Boolean misuse,
        @Nullable Instant createdFrom, @Nullable Instant createdTo, @Nullable String search, @Nullable String sort) {

    private static final Set<String> NAMES = Set.of("status", "priority", "category", "department", "assignee", "customer", "tag", "misuse",
            "created_from", "created_to", "search", "sort");
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 1_000;

    static ViewQuery of(TicketQuery query) {
        return new ViewQuery(some(query.status()), some(query.priority()), some(query.category()), some(query.department()), some(query.assignee()),
                some(query.customer()), some(query.tag()), query.misuse(), query.createdFrom(), query.createdTo(), some(query.search()), some(query.sort()));
    }

    /**
     * Reads what a client wrote, by the rules for the list's parameters.
     *
     * @throws Problem.Invalid naming what is no parameter of the list, or not what it should be
     */
    static ViewQuery read(Map<String, @Nullable Object> written, TicketQueries queries, Viewer viewer) {
        try {
            for (var name : written.keySet()) {
                if (!NAMES.contains(name)) {
                    throw new Problem.Invalid(name, "must be one of " + NAMES.stream().sorted().collect(Collectors.joining(", ")));
                }
            }
            var query = queries.read(name -> texts(name, written.get(name)));
            query.order();
            query.filter().sql(viewer);
            return of(query);
        } catch (Problem.Invalid invalid) {
            throw new Problem.Invalid(invalid.errors().stream()
                    .map(error -> new Problem.FieldError("query." + error.field(), error.message())).toList());
        }
    }

    private static List<String> texts(String name, @Nullable Object value) {
        var values = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        var texts = values.limit(MOST_VALUES + 1).map(one -> switch (one) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case null, default -> throw new Problem.Invalid(name, "must be a value or a list of values");
        }).toList();
        if (texts.size() > MOST_VALUES) {
            throw new Problem.Invalid(name, "may have at most " + MOST_VALUES + " values");
        }
        if (texts.stream().anyMatch(text -> text.length() > LONGEST_VALUE)) {
            throw new Problem.Invalid(name, "must have at most " + LONGEST_VALUE + " characters");
        }
        return texts;
    }

    TicketQuery toTicketQuery() {
        return new TicketQuery(all(status), all(priority), all(category), all(department), all(assignee), all(customer), all(tag), misuse,
                createdFrom, createdTo, search, sort);
    }

    private static <T> @Nullable List<T> some(List<T> values) {
        return values.isEmpty() ? null : values;
    }

    private static @Nullable String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> List<T> all(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
