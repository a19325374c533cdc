package dev.switchboard.assignment;

import java.util.List;
import java.util.Objects;

import dev.switchboard.accounts.Agents;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedReader;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.Queue;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.Tickets;
import org.springframework.stereotype.Component;

/** Hands out when tickets begin to wait, or someone's load may have become less. */
@Component
class AssignmentReader implements FeedReader {

    private final TicketLog tickets;
    private final Tickets all;
    private final Agents agents;
    private final Queue queue;
    private final HandOut handOut;

    AssignmentReader(TicketLog tickets, Tickets all, Agents agents, Queue queue, HandOut handOut) {
        this.tickets = tickets;
        this.all = all;
        this.agents = agents;
        this.queue = queue;
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
        takeBackReopened(events);
        if (events.stream().map(tickets::read).anyMatch(AssignmentReader::mayFreeOrWait)) {
            handOut.run();
        }
    }

    /** What is reopened may still be with someone who left after it was resolved; then it waits for another. */
    private void takeBackReopened(List<LoggedEvent> events) {
        var reopened = events.stream().filter(event -> tickets.read(event) instanceof TicketEvent.StatusChanged changed
                && !changed.before().isActive() && changed.after().isActive()).map(LoggedEvent::stream).distinct().toList();
        all.scopes(reopened).stream().map(Tickets.Scope::agentId).filter(Objects::nonNull).distinct()
                .filter(id -> !agents.isWorking(id)).forEach(id -> queue.release(id, "auto: agent left"));
    }

    static boolean mayFreeOrWait(TicketEvent event) {
        return switch (event) {
            case TicketEvent.TicketCreated created -> true;
            case TicketEvent.StatusChanged changed -> !changed.after().isActive() || !changed.before().isActive();
            // Who takes a ticket back by hand is about to give it to someone else: that alone hands out nothing.
            case TicketEvent.TicketAssigned assigned -> assigned.before() != null && assigned.after() != null;
            case TicketEvent.TicketEdited edited -> edited.changes().containsKey("department") || edited.changes().containsKey("category")
                    || edited.turnsMisuseFlag(false);
            case TicketEvent.MessagePosted said -> false;
            case TicketEvent.FeedbackGiven rated -> false;
            case TicketEvent.MessageRated rated -> false;
        };
    }
}
