package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedSignal;
import dev.switchboard.platform.feed.LoggedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The event log of tickets (T9): what all readers follow. A ticket's {@code version} is the {@code seq} of its last event. */
@Component
public class TicketLog {

    private final EventLog events;
    private final JsonMapper json;

    TicketLog(JdbcClient jdbc, FeedSignal signal, JsonMapper json) {
        this.events = new EventLog(jdbc, signal, "ticket_events", "ticket_id", "select id, version from tickets");
        this.json = json;
    }

    /** The log itself, for readers. */
    public EventLog events() {
        return events;
    }

    /** What a logged row says. */
    public TicketEvent read(LoggedEvent event) {
        return json.readValue(event.payload(), TicketEvent.Type.of(event.type()).record());
    }

    /** Appends events after a ticket's current version; the caller holds its lock and raises the version by their number. */
    void append(long ticketId, long version, List<? extends TicketEvent> happened, Actor actor, Instant at) {
        var seq = version;
        for (var event : happened) {
            events.append(ticketId, ++seq, event.type(), event.internal(), actor, json.writeValueAsString(event), at);
        }
    }
}
