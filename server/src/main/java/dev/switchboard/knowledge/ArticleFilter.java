package dev.switchboard.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list is to have.
 *
 * @param department a key, or {@code none}
 * @param words      what to look for: each word as the beginning of one in title or body
 */
record ArticleFilter(Article.@Nullable Status status, @Nullable String category, @Nullable String department,
        Article.@Nullable Visibility visibility, @Nullable String language, @Nullable String words) {

    private static final String BY_CHANGE = "articles";
    private static final String BY_FIT = "articles found";
    private static final int LONGEST = 1000;

    /** The query in the words of the article's language, which leaves out what says nothing in it. */
    private static final String QUERY = """
            (case left(a.language, 2) when 'en' then to_tsquery('english', :words) when 'de' then to_tsquery('german', :words)
             else to_tsquery('simple', :words) end)""";

    /**
     * @param condition over {@code articles a}
     * @param order     what is sorted by, descending, before the id
     */
    record Sql(String condition, String order, Map<String, Object> parameters) {
    }

    /**
     * @throws Problem.Invalid if the cursor is of another list
     */
    Sql sql(Reader reader, @Nullable String cursor) {
        var conditions = new ArrayList<>(List.of(reader.condition()));
        var parameters = new HashMap<String, Object>(Map.of("departments", reader.departmentIds()));
        equal(conditions, parameters, "a.status", "status", status == null ? null : Wire.name(status));
        equal(conditions, parameters, "a.visibility", "visibility", visibility == null ? null : Wire.name(visibility));
        equal(conditions, parameters, "a.category", "category", category);
        equal(conditions, parameters, "a.language", "language", language);
        if ("none".equals(department)) {
            conditions.add("a.department_id is null");
        } else {
            equal(conditions, parameters, "d.key", "department", department);
        }
        var query = query();
        if (query != null) {
            conditions.add(query.isEmpty() ? "false" : "a.words @@ " + QUERY);
            parameters.put("words", query);
        }
        var order = query == null ? "a.updated_at" : query.isEmpty() ? "a.id" : "ts_rank(a.words, " + QUERY + ")";
        var after = Cursor.decode(cursor, sort());
        if (after != null) {
            conditions.add("(%s, a.id) < (cast(:after as %s), :id)".formatted(order, query == null ? "timestamptz" : query.isEmpty() ? "bigint" : "real"));
            parameters.put("after", checked(after.value()));
            parameters.put("id", after.id());
        }
        return new Sql(String.join(" and ", conditions), order, parameters);
    }

    private static void equal(List<String> conditions, Map<String, Object> parameters, String column, String name, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    /** Null if nothing is looked for; empty if there is no word in what was typed. */
    private @Nullable String query() {
        if (words == null || words.isBlank()) {
            return null;
        }
        var letters = words.codePoints().mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : " ").collect(Collectors.joining()).strip();
        return letters.isEmpty() ? "" : Arrays.stream(letters.split(" +")).limit(32).map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    private String sort() {
        return query() == null ? BY_CHANGE : BY_FIT;
    }

    Cursor cursor(ArticleTable.Row last) {
        return new Cursor(sort(), last.sortedBy(), last.article().id());
    }

    /** A cursor comes from outside: what is no time and no number must not reach the database. */
    private static String checked(String value) {
        if (!value.matches("[-+:. 0-9eE]{1,40}")) {
            throw new Problem.Invalid("cursor", "is not a cursor of this list");
        }
        return value;
    }

    static @Nullable String checkedWords(@Nullable String words) {
        if (words != null && words.length() > LONGEST) {
            throw new Problem.Invalid("q", "must have at most " + LONGEST + " characters");
        }
        return words == null ? null : Wire.storable(words);
    }
}
