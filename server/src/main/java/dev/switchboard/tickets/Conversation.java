package dev.switchboard.tickets;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said on tickets (T3, T6). */
@Component
public class Conversation {

    private final TicketTable tickets;
    private final MessageTable messages;
    private final Attachments attachments;
    private final Clock clock;

    Conversation(TicketTable tickets, MessageTable messages, Attachments attachments, Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @param clientId the sender's own name for it: sent twice, it is stored once */
    public record Saying(String body, boolean isInternal, boolean isAi, List<Long> attachments, @Nullable String clientId, Channel channel) {
    }

    /**
     * Says something on a ticket. A customer's words set a waiting ticket going and reopen a resolved one; the first public
     * words of staff are the first response.
     *
     * @throws Problem.Forbidden if a customer wants it internal or marked as AI
     * @throws Problem.Conflict  if the ticket is closed, except for internal notes
     */
    @Transactional
    public Message say(Viewer viewer, long ticketId, Saying saying) {
        if (viewer.isCustomer() && (saying.isInternal() || saying.isAi())) {
            throw new Problem.Forbidden("Internal notes and AI replies are for agents and admins.");
        }
        var ticket = tickets.lock(viewer, ticketId).orElseThrow(() -> new Problem.NotFound("ticket"));
        if (saying.clientId() != null) {
            var said = messages.findByClientId(ticketId, viewer.id(), saying.clientId());
            if (said.isPresent()) {
                return attachments.withTheirs(List.of(said.get())).getFirst();
            }
        }
        if (ticket.status == Status.CLOSED && !saying.isInternal()) {
            throw new Problem.Conflict("This ticket is closed; raise a follow-up (follow_up_of) instead.", List.<Status>of());
        }
        var now = clock.instant();
        var id = messages.insert(new MessageTable.NewMessage(ticketId, viewer.id(), viewer.actor().kind(), saying.body(), saying.isInternal(),
                saying.isAi(), saying.channel(), saying.clientId(), now));
        attachments.attach(viewer, saying.attachments(), ticketId, id);

        var byCustomer = ticket.customerId == viewer.id();
        var isFirstResponse = !saying.isInternal() && viewer.isStaff() && !byCustomer && ticket.firstResponseAt == null;
        ticket.happened(new TicketEvent.MessagePosted(id, viewer.id(), saying.isInternal(), saying.isAi(), isFirstResponse, saying.clientId()));
        ticket.said(saying.body(), saying.isInternal(), now);
        if (isFirstResponse) {
            ticket.firstResponseAt = now;
        }
        if (byCustomer && !saying.isInternal()) {
            ticket.become(LifeCycle.afterCustomerMessage(ticket.status), now, TicketEvent.CUSTOMER_REPLIED);
        }
        tickets.save(ticket, viewer.actor());
        var said = new Message(id, ticketId, new Person(viewer.id(), viewer.username(), viewer.name()), viewer.actor().kind(), saying.body(),
                saying.isInternal(), saying.isAi(), saying.channel(), now, List.of(), saying.clientId(), null);
        return saying.attachments().isEmpty() ? said : attachments.withTheirs(List.of(said)).getFirst();
    }

    /** A ticket's messages for the viewer, oldest first, after the one with the given id. */
    public List<Message> read(Viewer viewer, long ticketId, long afterId, int limit) {
        tickets.find(viewer, ticketId).orElseThrow(() -> new Problem.NotFound("ticket"));
        return attachments.withTheirs(messages.after(viewer, ticketId, afterId, limit));
    }

    /** What was said in public on a ticket that the viewer may see, the newest of it, oldest first: what its customer could read too. */
    public List<Message> publicWords(Viewer viewer, long ticketId, int limit) {
        tickets.find(viewer, ticketId).orElseThrow(() -> new Problem.NotFound("ticket"));
        return messages.newestPublic(ticketId, limit);
    }

    /** Keeps whether an AI message helped; only the ticket's customer can tell. */
    @Transactional
    public void rate(Viewer viewer, long ticketId, long messageId, boolean helpful) {
        var ticket = tickets.lock(viewer, ticketId).orElseThrow(() -> new Problem.NotFound("ticket"));
        if (ticket.customerId != viewer.id()) {
            throw new Problem.Forbidden("Only the customer can say whether an answer helped.");
        }
        if (messages.rate(ticketId, messageId, helpful) == 0) {
            throw new Problem.NotFound("AI message");
        }
    }

    /** The agents and admins who said something on these tickets, in public or internally, by ticket; for readers of the log. */
    public Map<Long, Set<Long>> staffOn(Collection<Long> ticketIds) {
        return messages.staffOn(ticketIds).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Messages by id with their files, for readers of the log, who answer for whom they show them to. */
    public List<Message> findAll(List<Long> ids) {
        return attachments.withTheirs(messages.findAll(ids));
    }
}
