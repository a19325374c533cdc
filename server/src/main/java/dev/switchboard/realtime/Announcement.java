package dev.switchboard.realtime;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.feed.FeedPosition;
import dev.switchboard.tickets.Message;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketSummary;
import dev.switchboard.tickets.Tickets;
import dev.switchboard.tickets.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event of the log as sockets are told it (L2). It is written out once for staff and once for customers, however many
 * are told: what only staff may know is an event of its own, and the ticket beside it shows each side its own last words.
 */
final class Announcement {

    /** @param data the event's particulars */
    record Body(String type, long ticketId, long seq, Instant at, @Nullable Person actor, Actor.Kind actorKind,
            @JsonProperty("is_internal") boolean isInternal, TicketEvent data,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message message) {
    }

    /** @param ticket as it is now */
    private record Told(@JsonUnwrapped Body body, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TicketSummary ticket) {
    }

    private final FeedPosition position;
    private final Body body;
    private final Tickets.Scope scope;
    private final Text forStaff;
    private final Text forCustomers;

    Announcement(FeedPosition position, Body body, TicketSummary.@Nullable ForAll ticket, Tickets.Scope scope, JsonMapper json) {
        this.position = position;
        this.body = body;
        this.scope = scope;
        this.forStaff = new Text(new Told(body, ticket == null ? null : ticket.forStaff()), json);
        this.forCustomers = new Text(new Told(body, ticket == null ? null : ticket.forCustomers()), json);
    }

    FeedPosition position() {
        return position;
    }

    long ticketId() {
        return body.ticketId();
    }

    long seq() {
        return body.seq();
    }

    /** Whether the viewer may see the ticket, as it is now. */
    boolean isOfTicketSeenBy(Viewer viewer) {
        return scope.isSeenBy(viewer);
    }

    /** Whether this event of a visible ticket is for the viewer. */
    boolean isFor(Viewer viewer) {
        return !body.isInternal() || Visibility.seesInternal(viewer);
    }

    TicketEvent event() {
        return body.data();
    }

    /** Without a cursor: the receiver's list stream has not come this far. */
    TextMessage plain(Viewer viewer) {
        return text(viewer).plain();
    }

    /** With the cursor from which {@code /ws} resumes. */
    TextMessage resumable(Viewer viewer) {
        return text(viewer).resumable();
    }

    private Text text(Viewer viewer) {
        return Visibility.seesInternal(viewer) ? forStaff : forCustomers;
    }

    /** Written when the first of its side is told. */
    private final class Text {

        private final Told told;
        private final JsonMapper json;
        private @Nullable TextMessage plain;
        private @Nullable TextMessage resumable;

        Text(Told told, JsonMapper json) {
            this.told = told;
            this.json = json;
        }

        synchronized TextMessage plain() {
            var text = plain;
            if (text == null) {
                text = new TextMessage(json.writeValueAsString(told));
                plain = text;
            }
            return text;
        }

        synchronized TextMessage resumable() {
            var text = resumable;
            if (text == null) {
                text = new TextMessage("{\"cursor\":\"" + position.encode() + "\"," + plain().getPayload().substring(1));
                resumable = text;
            }
            return text;
        }
    }
}
