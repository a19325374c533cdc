package dev.switchboard.assist.draft;

import java.util.Collection;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the questions of answered tickets points. */
@Component
class Questions {

    private static final Logger log = LoggerFactory.getLogger(Questions.class);
    private static final int AT_ONCE = 50;
    /** A turn of the background job ends after so many, so that it can be stopped. */
    private static final int A_TURN = 2_000;

    private final AnsweredTickets answered;
    private final Tickets tickets;
    private final Embeddings embeddings;

    Questions(AnsweredTickets answered, Tickets tickets, Embeddings embeddings) {
        this.answered = answered;
        this.tickets = tickets;
        this.embeddings = embeddings;
    }

    static String of(Ticket ticket) {
        return ticket.subject() + "\n\n" + ticket.description();
    }

    /** Places these; without a model they wait. */
    void place(Collection<Long> ticketIds) {
        try {
            for (var ticket : tickets.findAll(ticketIds)) {
                answered.place(ticket.id(), embeddings.model(), Quantised.of(embeddings.of(of(ticket))));
            }
        } catch (IllegalStateException noModel) {
            log.warn("Questions of answered tickets wait: {}", noModel.getMessage());
        }
    }

    /** Places those that wait, the newest first. */
    void catchUp() {
        for (var done = 0; done < A_TURN; done += AT_ONCE) {
            var waiting = answered.waiting(embeddings.model(), AT_ONCE);
            if (waiting.isEmpty() || Thread.currentThread().isInterrupted()) {
                return;
            }
            place(waiting);
            if (answered.waitingOf(waiting).size() == waiting.size()) {
                return; // no model: the next turn may have one
            }
        }
    }
}
