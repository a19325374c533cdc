package dev.switchboard.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.notifications.NotificationTable.Row;
import dev.switchboard.tickets.Tickets;
import dev.switchboard.tickets.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows notifications to those whose they are, as they stand at this moment: of a ticket that one does not see any more, nothing is told. */
@Component
class Showing {

    private final Tickets tickets;
    private final People people;

    Showing(Tickets tickets, People people) {
        this.tickets = tickets;
        this.people = people;
    }

    List<Notification> show(List<Row> rows, Viewer viewer) {
        return show(rows, Map.of(viewer.id(), viewer));
    }

    /** Of several people at once; those who are no longer active are shown nothing. */
    List<Notification> showAll(List<Row> rows) {
        var viewers = people.active(rows.stream().map(Row::userId).distinct().toList()).stream().collect(Collectors.toMap(Viewer::id, Function.identity()));
        return show(rows.stream().filter(row -> viewers.containsKey(row.userId())).toList(), viewers);
    }

    private List<Notification> show(List<Row> rows, Map<Long, Viewer> viewers) {
        var scopes = tickets.scopes(rows.stream().map(row -> row.facts().ticketId()).filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(Tickets.Scope::ticketId, Function.identity()));
        var languages = people.languages(ids(viewers.values()));
        return rows.stream().map(row -> {
            var viewer = Objects.requireNonNull(viewers.get(row.userId()));
            var facts = isSeen(row, viewer, row.facts().ticketId() == null ? null : scopes.get(row.facts().ticketId())) ? row.facts() : Facts.WITHHELD;
            var words = Wording.in(languages.getOrDefault(viewer.id(), Language.EN));
            return new Notification(row.id(), viewer.id(), row.kind(), words.title(row.kind(), facts, viewer.id()),
                    words.message(row.kind(), facts, viewer.id()), row.isRead(), row.createdAt(), facts);
        }).toList();
    }

    private static boolean isSeen(Row row, Viewer viewer, Tickets.@Nullable Scope ticket) {
        if (!row.kind().concerns(viewer.role()) || row.facts().isInternal() && !Visibility.seesInternal(viewer)) {
            return false;
        }
        return row.facts().ticketId() == null || ticket != null && ticket.isSeenBy(viewer);
    }

    private static List<Long> ids(Collection<Viewer> viewers) {
        return viewers.stream().map(Viewer::id).toList();
    }
}
