package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.switchboard.accounts.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many tickets each view has, with bounded work however many there are. What an index leads to is counted along it
 * until there are more than are shown. What has to be looked at row by row is looked for among the newest that an index
 * leads to. Views that search for words are not counted: there is no bound to that.
 */
@Component
class ViewCounts {

    /** Counting stops here. */
    static final int MOST = 1_000;
    /** How many rows are looked at for one view that is not a walk of an index. */
    static final int LOOKED_AT = 10_000;

    private final JdbcClient jdbc;
    private final ViewTable table;

    ViewCounts(JdbcClient jdbc, ViewTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * @param id     of a saved view, else null
     * @param key    of a built-in one, else null
     * @param count  null for a view that searches for words, which is not counted
     * @param capped whether there may be more
     */
    record Count(@Nullable Long id, @Nullable BuiltInView key, @Nullable Integer count, boolean capped) {
    }

    private record Subject(@Nullable Long id, @Nullable BuiltInView key, TicketFilter filter) {
    }

    private record Row(int n, int hits, boolean isCut) {
    }

    /** In the order of the views. The built-in ones are a statement of their own, always the same, so that it is planned once. */
    List<Count> of(Viewer viewer) {
        viewer.requireStaff();
        var builtIn = Arrays.stream(BuiltInView.values()).map(view -> new Subject(null, view, view.query().filter())).toList();
        var saved = table.visibleTo(viewer.id()).stream().map(view -> new Subject(view.id(), null, view.query().toTicketQuery().filter())).toList();
        return Stream.concat(count(viewer, builtIn), count(viewer, saved)).toList();
    }

    private Stream<Count> count(Viewer viewer, List<Subject> subjects) {
        var parameters = new HashMap<String, Object>(Visibility.parameters(viewer));
        var selects = new ArrayList<String>();
        for (var n = 0; n < subjects.size(); n++) {
            var filter = subjects.get(n).filter();
            if (!filter.searches()) {
                var sql = filter.sql(viewer, "v" + n + "_");
                parameters.putAll(sql.parameters());
                selects.add("select %d as n, %s".formatted(n, sql.checked().isEmpty() ? walked(viewer, sql) : lookedAt(viewer, sql)));
            }
        }
        var rows = selects.isEmpty() ? Map.<Integer, Row>of() : jdbc.sql(String.join("\nunion all\n", selects)).params(parameters)
                .query(Row.class).list().stream().collect(Collectors.toMap(Row::n, Function.identity()));
        return IntStream.range(0, subjects.size()).mapToObj(n -> {
            var subject = subjects.get(n);
            var row = rows.get(n);
            return row == null ? new Count(subject.id(), subject.key(), null, false)
                    : new Count(subject.id(), subject.key(), Math.min(row.hits(), MOST), row.hits() > MOST || row.isCut());
        });
    }

    /** Arm after arm as far as one more than is shown; in the order of the indexes, or the planner would rather read the whole table. */
    private static String walked(Viewer viewer, TicketFilter.Sql sql) {
        var arms = Visibility.disjointArms(viewer).stream()
                .map(arm -> "(select 1 from tickets t where %s and %s order by t.created_at desc, t.id desc limit %d)"
                        .formatted(arm, TicketFilter.Sql.joined(sql.walked()), MOST + 1))
                .collect(Collectors.joining(" union all "));
        return "count(*)::int as hits, false as is_cut from (select 1 from (%s) arms limit %d) walked".formatted(arms, MOST + 1);
    }

    private static String lookedAt(Viewer viewer, TicketFilter.Sql sql) {
        var disjoint = Visibility.disjointArms(viewer);
        var most = LOOKED_AT / disjoint.size();
        var arms = disjoint.stream()
                .map(arm -> "(select count(*) filter (where hit) as hits, count(*) as seen from (select %s as hit from tickets t where %s and %s order by t.created_at desc, t.id desc limit %d) newest)"
                        .formatted(TicketFilter.Sql.joined(sql.checked()), arm, TicketFilter.Sql.joined(sql.walked()), most))
                .collect(Collectors.joining(" union all "));
        return "sum(hits)::int as hits, bool_or(seen >= %d) as is_cut from (%s) arms".formatted(most, arms);
    }
}
