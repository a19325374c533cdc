package dev.switchboard.mail.inbox;

import java.util.List;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.mail.reading.Letter;
import dev.switchboard.mail.reading.Reading;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Tickets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole mail behind what was said by mail, for staff who see that. */
@RestController
class OriginalController {

    private final ReceivedTable received;
    private final Conversation conversation;
    private final Tickets tickets;

    OriginalController(ReceivedTable received, Conversation conversation, Tickets tickets) {
        this.received = received;
        this.conversation = conversation;
        this.tickets = tickets;
    }

    /** @param text all that is to be read in it: quotes and signature too */
    record Original(String from, List<String> to, List<String> cc, String subject, String text) {

        static Original of(byte[] raw) {
            var letter = Reading.of(raw);
            return new Original(letter.from() == null ? "" : letter.from().email(), letter.to().stream().map(Letter.Address::email).toList(),
                    letter.cc().stream().map(Letter.Address::email).toList(), letter.subject(), letter.text());
        }
    }

    /** The mail that a message was made of. */
    @GetMapping("/api/messages/{id}/original")
    Original ofMessage(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        viewer.requireStaff();
        return conversation.findAll(List.of(id)).stream().findFirst().filter(message -> tickets.find(viewer, message.ticketId()).isPresent())
                .flatMap(message -> received.rawOfMessage(message.id())).map(Original::of).orElseThrow(() -> new Problem.NotFound("mail"));
    }

    /** The mail that a ticket was made of. */
    @GetMapping("/api/tickets/{id}/original")
    Original ofTicket(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        viewer.requireStaff();
        return received.rawOfTicket(tickets.get(viewer, id).id()).map(Original::of).orElseThrow(() -> new Problem.NotFound("mail"));
    }
}
