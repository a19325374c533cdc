package dev.switchboard.tickets;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers think of the help they got (T1, T4). It may be given again while it is fresh; the last one counts. */
@Component
class Feedback {

    private final TicketTable tickets;

    Feedback(TicketTable tickets) {
        this.tickets = tickets;
    }

    /**
     * @throws Problem.Forbidden for all but the ticket's customer
     * @throws Problem.Conflict  before the ticket is resolved
     */
    @Transactional
    void give(Viewer viewer, long ticketId, int rating, @Nullable String comment) {
        var ticket = tickets.lock(viewer, ticketId).orElseThrow(() -> new Problem.NotFound("ticket"));
        if (ticket.customerId != viewer.id()) {
            throw new Problem.Forbidden("Only the ticket's customer can rate it.");
        }
        if (ticket.status.isActive()) {
            throw new Problem.Conflict("A ticket can be rated once it is resolved.");
        }
        ticket.rating = rating;
        ticket.ratingComment = comment == null ? "" : comment.strip();
        ticket.happened(new TicketEvent.FeedbackGiven(rating, ticket.ratingComment));
        tickets.save(ticket, viewer.actor());
    }
}
