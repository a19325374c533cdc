package dev.switchboard.tickets;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.switchboard.platform.feed.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tickets that wait for someone, and who has how many (R1, R2): what giving out tickets needs to know and do. */
@Component
public class Queue {

    private final JdbcClient jdbc;
    private final TicketTable tickets;
    private final Clock clock;

    Queue(JdbcClient jdbc, TicketTable tickets, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** How many active tickets each of these agents has; those with none are left out. */
    public Map<Long, Integer> loads(Collection<Long> agents) {
        return jdbc.sql("""
                        select assigned_agent_id as agent, count(*)::int as load from tickets
                        where assigned_agent_id = any(:agents) and status in ('open', 'assigned', 'in_progress', 'waiting_on_customer')
                        group by assigned_agent_id
                        """)
                .param("agents", agents.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("agent"), row.getInt("load"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * A ticket that waits.
     *
     * @param skills what its category asks for
     */
    public record Waiting(long id, @Nullable Long departmentId, int priorityRank, Instant createdAt, String language, List<String> skills) {
    }

    /**
     * Waiting tickets, most urgent first, then oldest (R2), as far as they are nobody's department's or one of these
     * departments'.
     *
     * @param after the last one seen, or null to begin
     */
    public List<Waiting> waiting(Collection<Long> departments, @Nullable Waiting after, int limit) {
        return jdbc.sql("""
                        select t.id, t.department_id, t.priority_rank, t.created_at, t.language, c.skills
                        from tickets t join categories c on c.key = t.category
                        where t.status = 'open' and t.assigned_agent_id is null and not t.misuse_flag
                          and (t.department_id is null or t.department_id = any(:departments))
                          and (cast(:rank as int) is null or (-t.priority_rank, t.created_at, t.id) > (-cast(:rank as int), cast(:created as timestamptz), cast(:id as bigint)))
                        order by t.priority_rank desc, t.created_at, t.id
                        limit :limit
                        """)
                .param("departments", departments.toArray(Long[]::new))
                .param("rank", after == null ? null : after.priorityRank())
                .param("created", after == null ? null : Timestamp.from(after.createdAt()))
                .param("id", after == null ? null : after.id()).param("limit", limit)
                .query((row, n) -> new Waiting(row.getLong("id"), TicketTable.id(row, "department_id"), row.getInt("priority_rank"),
                        row.getTimestamp("created_at").toInstant(), row.getString("language"), List.of((String[]) row.getArray("skills").getArray())))
                .list();
    }

    /**
     * Gives a waiting ticket to an agent, in the caller's transaction.
     *
     * @return false if it no longer waits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean give(long ticketId, long agentId, String reason) {
        var ticket = tickets.lock(ticketId).filter(found -> found.status == Status.OPEN && found.agentId == null && !found.misuseFlag);
        ticket.ifPresent(draft -> {
            draft.assign(agentId, reason, clock.instant());
            tickets.save(draft, Actor.SYSTEM);
        });
        return ticket.isPresent();
    }

    /** Takes all active tickets from an agent who no longer works here; they wait again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long agentId, String reason) {
        var theirs = jdbc.sql("""
                        select id from tickets where assigned_agent_id = :agent
                          and status in ('open', 'assigned', 'in_progress', 'waiting_on_customer') order by id
                        """)
                .param("agent", agentId).query(Long.class).list();
        for (var id : theirs) {
            tickets.lock(id).filter(draft -> draft.agentId != null && draft.agentId == agentId).ifPresent(draft -> {
                draft.assign(null, reason, clock.instant());
                tickets.save(draft, Actor.SYSTEM);
            });
        }
    }
}
