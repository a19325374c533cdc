package dev.switchboard.assignment;

import java.util.List;

import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedReader;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import org.springframework.stereotype.Component;

/** Hands out when tickets begin to wait, or someone's load may have become less. */
@Component
class AssignmentReader implements FeedReader {

    private final TicketLog tickets;
    private final HandOut handOut;

    AssignmentReader(TicketLog tickets, HandOut handOut) {
        this.tickets = tickets;
        this.handOut = handOut;
    }

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public EventLog log() {
        return tickets.events();
    }

    @Override
    public void read(List<LoggedEvent> events) {
        if (events.stream().map(tickets::read).anyMatch(AssignmentReader::mayFreeOrWait)) {
            handOut.run();
        }
    }

    private static boolean mayFreeOrWait(TicketEvent event) {
        return switch (event) {
            case TicketEvent.TicketCreated created -> true;
            case TicketEvent.StatusChanged changed -> !changed.after().isActive() || !changed.before().isActive();
            case TicketEvent.TicketAssigned assigned -> assigned.before() != null;
            case TicketEvent.TicketEdited edited -> edited.changes().containsKey("department") || edited.changes().containsKey("category");
            case TicketEvent.MessagePosted said -> false;
            case TicketEvent.FeedbackGiven rated -> false;
        };
    }
}
