package dev.switchboard.tickets;

import java.util.List;

import dev.switchboard.accounts.Viewer;
import org.springframework.stereotype.Component;

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

    TicketController.Detail of(Viewer viewer, long id) {
        var ticket = tickets.get(viewer, id);
        var newest = messages.newest(viewer, id, MESSAGES + 1);
        var shown = newest.size() > MESSAGES ? newest.subList(1, newest.size()) : newest;
        var files = attachments.byMessage(List.of(id));
        return new TicketController.Detail(ticket, shown.stream().map(message -> message.with(files.getOrDefault(message.id(), List.of()))).toList(),
                newest.size() > MESSAGES, files.getOrDefault(Attachments.NO_MESSAGE, List.of()), TicketController.Actions.of(ticket, viewer));
    }
}
