package dev.switchboard.assist.draft;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.tickets.Message;
import dev.switchboard.tickets.Ticket;

/**
 * All that a draft may be made of: what the ticket's customer knows or may know.
 *
 * @param conversation what was said in public, oldest first
 * @param context      what the agent's screen says of the conversation, empty if nothing
 * @param language     of the reply
 * @param passages     of public articles, best first
 * @param answers      to similar questions, as far as they may be said again
 * @param people       names that must not leave
 */
record Material(Viewer agent, Ticket ticket, List<Message> conversation, String context, String language, List<Knowledge.Passage> passages,
        List<Answer> answers, List<String> people) {

    /** What staff answered on another ticket, cleaned. */
    record Answer(long ticketId, String reference, String words) {
    }

    boolean hasStaffSpoken() {
        return conversation.stream().anyMatch(message -> isByStaff(ticket, message));
    }

    static boolean isByStaff(Ticket ticket, Message message) {
        var author = message.author();
        return (message.authorKind() == Actor.Kind.AGENT || message.authorKind() == Actor.Kind.ADMIN) && (author == null || author.id() != ticket.customer().id());
    }

    static boolean isByCustomer(Ticket ticket, Message message) {
        var author = message.author();
        return author == null ? message.authorKind() == Actor.Kind.CUSTOMER : author.id() == ticket.customer().id();
    }

    /** All that the customer wrote. */
    String customersWords() {
        return Stream.concat(Stream.of(ticket.subject(), ticket.description(), context),
                conversation.stream().filter(message -> isByCustomer(ticket, message)).map(Message::body)).collect(Collectors.joining("\n"));
    }
}
