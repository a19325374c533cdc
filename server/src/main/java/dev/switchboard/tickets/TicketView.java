package dev.switchboard.tickets;

import dev.switchboard.accounts.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A ticket as its page shows it. */
@Component
class TicketView {

    private static final int MESSAGES = 200;

    private final Tickets tickets;
    private final MessageTable messages;
    private final Attachments attachments;

    TicketView(Tickets tickets, MessageTable messages, Attachments attachments) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
    }

    @Transactional(readOnly = true)
    TicketController.Detail of(Viewer viewer, long id) {
        var ticket = tickets.get(viewer, id);
        var newest = messages.newest(viewer, id, MESSAGES + 1);
        var shown = newest.size() > MESSAGES ? newest.subList(1, newest.size()) : newest;
        return new TicketController.Detail(ticket, attachments.withTheirs(shown), newest.size() > MESSAGES, attachments.ofTicket(id),
                TicketController.Actions.of(ticket, viewer));
    }
}
