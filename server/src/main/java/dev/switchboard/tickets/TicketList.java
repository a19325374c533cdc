package dev.switchboard.tickets;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of tickets (T4): what the viewer may see, narrowed down, in an order, page by page. */
@Component
class TicketList {

    private final JdbcClient jdbc;

    TicketList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<TicketSummary> page(Viewer viewer, TicketFilter filter, TicketOrder order, @Nullable String cursor, int limit) {
        var rows = rows(source -> SummaryRow.select(viewer, source), viewer, filter, order, order.place(cursor), limit + 1)
                .query(SummaryRow::summary).list();
        return Page.of(rows, limit, last -> new Cursor(order.name(), order.value(last), last.id()));
    }

    /** Hands every ticket of a list to a consumer, a page at a time; for exports. */
    void forEach(Viewer viewer, TicketFilter filter, TicketOrder order, Consumer<Ticket> consumer) {
        Cursor cursor = null;
        List<Ticket> rows;
        do {
            rows = rows(TicketTable.SELECT::formatted, viewer, filter, order, cursor, Page.LARGEST).query(TicketTable::ticket).list();
            rows.forEach(consumer);
            if (!rows.isEmpty()) {
                var last = rows.getLast();
                cursor = new Cursor(order.name(), order.value(last), last.id());
            }
        } while (rows.size() == Page.LARGEST);
    }

    /**
     * Each arm of what the viewer may see is read in order as far as one page, by its own index; then the arms are merged,
     * what is in two of them once, and only the rows of the page are read whole.
     *
     * @param select what is read of them; given where they come from
     * @param limit  stands in the text: the planner, who must know it is small, does not look into parameters once it keeps a plan
     */
    private JdbcClient.StatementSpec rows(UnaryOperator<String> select, Viewer viewer, TicketFilter filter, TicketOrder order,
            @Nullable Cursor after, int limit) {
        var narrowed = filter.sql(viewer);
        var condition = narrowed.condition() + (after == null ? "" : " and " + order.after());
        var arms = Visibility.arms(viewer).stream()
                .map(arm -> "(select t.id, %s as sorted from tickets t where %s and %s order by %s limit %d)"
                        .formatted(order.column(), arm, condition, order.sql(), limit))
                .collect(Collectors.joining("\nunion\n"));
        var direction = order.descending() ? " desc" : "";
        var page = "(select id, sorted from (%s) arms order by sorted%s, id%s limit %d) page join tickets t on t.id = page.id"
                .formatted(arms, direction, direction, limit);
        var statement = jdbc.sql(select.apply(page) + " order by " + order.sql())
                .params(Visibility.parameters(viewer)).params(narrowed.parameters());
        return after == null ? statement : statement.param("cursorValue", after.value()).param("cursorId", after.id());
    }
}
