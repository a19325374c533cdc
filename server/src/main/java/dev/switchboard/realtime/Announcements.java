package dev.switchboard.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.FeedPosition;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.Tickets;
import dev.switchboard.tickets.Timeline;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes announcements of events, by the same few queries however many they are. */
@Component
class Announcements {

    private final Tickets tickets;
    private final Timeline timeline;
    private final TicketLog log;
    private final JsonMapper json;

    Announcements(Tickets tickets, Timeline timeline, TicketLog log, JsonMapper json) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.log = log;
        this.json = json;
    }

    /**
     * @param events in the order of the log
     */
    List<Announcement> of(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        var ids = events.stream().map(LoggedEvent::stream).distinct().toList();
        var told = timeline.tell(events);
        var summaries = tickets.summaries(ids);
        // Read last: who sees a ticket is never older than what is told of it.
        var scopes = tickets.scopes(ids).stream().collect(Collectors.toMap(Tickets.Scope::ticketId, Function.identity()));
        var announcements = new ArrayList<Announcement>(events.size());
        for (var i = 0; i < events.size(); i++) {
            var entry = told.get(i);
            var scope = scopes.get(entry.ticketId());
            if (scope != null) {
                announcements.add(new Announcement(events.get(i).position(), new Announcement.Body(type(entry), entry.ticketId(), entry.seq(),
                        entry.at(), entry.actor(), entry.actorKind(), entry.isInternal(), entry.data(), entry.message()),
                        summaries.get(entry.ticketId()), scope, json));
            }
        }
        return announcements;
    }

    /** Clients know one kind of update. */
    private static String type(Timeline.Entry entry) {
        return switch (entry.data()) {
            case TicketEvent.FeedbackGiven rated -> TicketEvent.Type.UPDATED.wire();
            case TicketEvent.MessageRated rated -> TicketEvent.Type.UPDATED.wire();
            case TicketEvent other -> entry.type();
        };
    }

    /**
     * Part of what a viewer missed of a ticket.
     *
     * @param upTo the number up to which nothing else is there for this viewer
     */
    record Missed(List<Announcement> announcements, long upTo) {
    }

    /** What is in a ticket's log after a number, as far as one page; nothing if the viewer does not see the ticket. */
    Optional<Missed> missed(Viewer viewer, long ticketId, long afterSeq, int page) {
        var before = scope(viewer, ticketId);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        try {
            var events = tickets.events(viewer, ticketId, afterSeq, page);
            var announcements = of(events);
            if (scope(viewer, ticketId).isEmpty()) {
                return Optional.empty();
            }
            var last = events.isEmpty() ? afterSeq : events.getLast().seq();
            return Optional.of(new Missed(announcements, events.size() < page ? Math.max(last, before.get().version()) : last));
        } catch (Problem.NotFound lost) {
            return Optional.empty();
        }
    }

    /** The ticket as far as its visibility goes, if the viewer sees it. */
    Optional<Tickets.Scope> scope(Viewer viewer, long ticketId) {
        return tickets.scopes(List.of(ticketId)).stream().filter(scope -> scope.isSeenBy(viewer)).findFirst();
    }

    /** All tickets' events after a position, as far as nothing can come in between any more. */
    List<LoggedEvent> after(FeedPosition position, int limit) {
        return log.events().after(position, limit);
    }

    FeedPosition end() {
        return log.events().end();
    }
}
