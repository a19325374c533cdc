package dev.switchboard.tickets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets as they are read, by viewers and by readers of the log. What changes them is beside: {@link Raising},
 * {@link Editing}, {@link Conversation}, {@link Queue}. */
@Component
public class Tickets {

    private final TicketTable tickets;
    private final TicketLog log;
    private final JdbcClient jdbc;

    Tickets(TicketTable tickets, TicketLog log, JdbcClient jdbc) {
        this.tickets = tickets;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** @throws Problem.NotFound if it is not there, or not for this viewer */
    public Ticket get(Viewer viewer, long id) {
        return tickets.find(viewer, id).orElseThrow(() -> new Problem.NotFound("ticket"));
    }

    public Optional<Ticket> find(Viewer viewer, long id) {
        return tickets.find(viewer, id);
    }

    /** The id of the ticket with that reference, in any case, for those who answer for whom they tell of it. */
    public Optional<Long> ofReference(String reference) {
        return jdbc.sql("select id from tickets where reference = upper(:reference)").param("reference", reference.strip()).query(Long.class).optional();
    }

    /** Tickets by id, for readers of the log, who answer for whom they show them to. */
    public List<Ticket> findAll(Collection<Long> ids) {
        return tickets.findAll(ids);
    }

    /** Tickets as lists show them, by id; for readers of the log, who answer for whom they show them to. */
    public Map<Long, TicketSummary.ForAll> summaries(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql(SummaryRow.selectForAll("tickets t") + " where t.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new)).query(SummaryRow::summaries).list().stream()
                .collect(Collectors.toMap(row -> row.forStaff().id(), Function.identity()));
    }

    /**
     * What a ticket's visibility hangs on.
     *
     * @see Visibility#sees
     */
    public record Scope(long ticketId, long customerId, @Nullable Long departmentId, @Nullable Long agentId, long version) {

        public boolean isSeenBy(Viewer viewer) {
            return Visibility.sees(viewer, customerId, departmentId, agentId);
        }
    }

    public List<Scope> scopes(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("""
                        select id as ticket_id, customer_id, department_id, assigned_agent_id as agent_id, version from tickets where id = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new)).query(Scope.class).list();
    }

    /**
     * A visible ticket's events after a number, in order, without those that are not for this viewer.
     *
     * @throws Problem.NotFound if the viewer may not see the ticket
     */
    public List<LoggedEvent> events(Viewer viewer, long id, long afterSeq, int limit) {
        get(viewer, id);
        return log.events().stream(id, afterSeq, Long.MAX_VALUE, Visibility.seesInternal(viewer), limit);
    }
}
