package dev.switchboard.realtime;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * One event of the log as sockets are told it (L2). It is written out once, for all who may know it: what only staff may know
 * is an event of its own, never a field.
 */
final class Announcement {

    /**
     * @param data   the event's particulars
     * @param ticket as it is now
     */
    record Body(String type, long ticketId, long seq, Instant at, @Nullable Person actor, Actor.Kind actorKind,
            @JsonProperty("is_internal") boolean isInternal, TicketEvent data,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message message,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TicketSummary ticket) {
    }

    private final FeedPosition position;
    private final Body body;
    private final Tickets.Scope scope;
    private final JsonMapper json;
    private @Nullable TextMessage plain;
    private @Nullable TextMessage resumable;

    Announcement(FeedPosition position, Body body, Tickets.Scope scope, JsonMapper json) {
        this.position = position;
        this.body = body;
        this.scope = scope;
        this.json = json;
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
    synchronized TextMessage plain() {
        var text = plain;
        if (text == null) {
            text = new TextMessage(json.writeValueAsString(body));
            plain = text;
        }
        return text;
    }

    /** With the cursor from which {@code /ws} resumes. */
    synchronized TextMessage resumable() {
        var text = resumable;
        if (text == null) {
            text = new TextMessage("{\"cursor\":\"" + position.encode() + "\"," + plain().getPayload().substring(1));
            resumable = text;
        }
        return text;
    }
}
