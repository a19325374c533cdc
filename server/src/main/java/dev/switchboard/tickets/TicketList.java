package dev.switchboard.tickets;

import java.util.List;
import java.util.function.Consumer;
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
        var rows = tickets(viewer, filter, order, order.place(cursor), limit + 1).stream().map(TicketSummary::of).toList();
        return Page.of(rows, limit, last -> new Cursor(order.name(), order.value(last), last.id()));
    }

    /** Hands every ticket of a list to a consumer, a page at a time; for exports. */
    void forEach(Viewer viewer, TicketFilter filter, TicketOrder order, Consumer<Ticket> consumer) {
        Cursor cursor = null;
        List<Ticket> rows;
        do {
            rows = tickets(viewer, filter, order, cursor, Page.LARGEST);
            rows.forEach(consumer);
            if (!rows.isEmpty()) {
                var last = TicketSummary.of(rows.getLast());
                cursor = new Cursor(order.name(), order.value(last), last.id());
            }
        } while (rows.size() == Page.LARGEST);
    }

    /**
     * Each arm of what the viewer may see is read in order as far as one page, by its own index; then the arms are merged,
     * what is in two of them once, and only the rows of the page are read whole.
     */
    private List<Ticket> tickets(Viewer viewer, TicketFilter filter, TicketOrder order, @Nullable Cursor after, int limit) {
        var narrowed = filter.sql(viewer);
        var condition = narrowed.condition() + (after == null ? "" : " and " + order.after());
        var arms = Visibility.arms(viewer).stream()
                .map(arm -> "(select t.id, %s as sorted from tickets t where %s and %s order by %s limit :limit)"
                        .formatted(order.column(), arm, condition, order.sql()))
                .collect(Collectors.joining("\nunion\n"));
        var direction = order.descending() ? " desc" : "";
        var page = "(select id, sorted from (%s) arms order by sorted%s, id%s limit :limit) page join tickets t on t.id = page.id"
                .formatted(arms, direction, direction);
        var statement = jdbc.sql(TicketTable.SELECT.formatted(page) + " order by " + order.sql())
                .params(Visibility.parameters(viewer)).params(narrowed.parameters()).param("limit", limit);
        if (after != null) {
            statement = statement.param("cursorValue", after.value()).param("cursorId", after.id());
        }
        return statement.query(TicketTable::ticket).list();
    }
}
