package dev.switchboard.moderation;

import java.util.Collections;
import java.util.List;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedReader;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Flagging;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.Tickets;
import org.springframework.stereotype.Component;

/**
 * Looks at what customers say (I9): at their messages, which nobody makes wait for it, at words of tickets that they changed, and at
 * tickets that were flagged as they were raised, to keep why.
 */
@Component
class ModerationReader implements FeedReader {

    private final TicketLog log;
    private final Tickets tickets;
    private final Conversation conversation;
    private final HarmModeration moderation;
    private final FlaggedContent flagged;
    private final Flagging flagging;

    ModerationReader(TicketLog log, Tickets tickets, Conversation conversation, HarmModeration moderation, FlaggedContent flagged, Flagging flagging) {
        this.log = log;
        this.tickets = tickets;
        this.conversation = conversation;
        this.moderation = moderation;
        this.flagged = flagged;
        this.flagging = flagging;
    }

    @Override
    public String name() {
        return "moderation";
    }

    @Override
    public EventLog log() {
        return log.events();
    }

    /** Few: a text takes milliseconds, and what is written while the cursor is held is settled late for everyone who reads. */
    @Override
    public int batch() {
        return 20;
    }

    @Override
    public void read(List<LoggedEvent> events) {
        for (var event : events) {
            switch (log.read(event)) {
                case TicketEvent.TicketCreated created when created.channel() != Channel.IMPORT -> lookWhyFlagged(event.stream());
                case TicketEvent.TicketEdited edited when event.actor().kind() == Actor.Kind.CUSTOMER
                        && !Collections.disjoint(edited.changes().keySet(), List.of("subject", "description")) -> lookAtTicket(event.stream());
                case TicketEvent.MessagePosted said when event.actor().kind() == Actor.Kind.CUSTOMER && !said.isInternal() ->
                        lookAtMessage(said.messageId());
                default -> {
                    // nothing that a customer said
                }
            }
        }
    }

    /** It was looked at as it was raised. A flag always has something to show for it, or nobody could take it off. */
    private void lookWhyFlagged(long id) {
        tickets.findAll(List.of(id)).stream().filter(Ticket::misuseFlag).forEach(ticket -> flagged.keep(id, null, ticket.customer().id(),
                moderation.lookHard(HarmModeration.words(ticket.subject(), ticket.description()))));
    }

    private void lookAtTicket(long id) {
        for (var ticket : tickets.findAll(List.of(id))) {
            moderation.look(HarmModeration.words(ticket.subject(), ticket.description())).ifPresent(verdict -> {
                flagged.keep(id, null, ticket.customer().id(), verdict);
                flagging.flag(id);
            });
        }
    }

    private void lookAtMessage(long id) {
        for (var message : conversation.findAll(List.of(id))) {
            if (message.channel() != Channel.IMPORT) {
                moderation.look(message.body()).ifPresent(verdict -> {
                    flagged.keep(message.ticketId(), id, message.author() == null ? null : message.author().id(), verdict);
                    flagging.flag(message.ticketId());
                });
            }
        }
    }
}
