package dev.switchboard.tickets;

import java.util.Optional;

import dev.switchboard.accounts.Department;
import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The flag for misuse (I9). A flagged ticket that nobody works on is of no department and waits for nobody, so that only admins
 * have it before their eyes; which department it would be of is kept (table {@code held_departments}) for when the flag turns out
 * to be wrong.
 */
@Component
public class Flagging {

    private static final Logger logger = LoggerFactory.getLogger(Flagging.class);

    private final TicketTable tickets;
    private final Departments departments;
    private final Moderation moderation;
    private final Triage triage;
    private final JdbcClient jdbc;

    Flagging(TicketTable tickets, Departments departments, Moderation moderation, Triage triage, JdbcClient jdbc) {
        this.tickets = tickets;
        this.departments = departments;
        this.moderation = moderation;
        this.triage = triage;
        this.jdbc = jdbc;
    }

    /** Whether these words are harmful. The port promises not to fail; a ticket is worth not relying on it. */
    boolean isHarmful(String subject, String description) {
        try {
            return moderation.isHarmful(subject + "\n\n" + description);
        } catch (RuntimeException broken) {
            logger.error("Moderation failed; the ticket is taken without it", broken);
            return false;
        }
    }

    /** Keeps which department a flagged ticket would be of. */
    void hold(long ticketId, @Nullable Long departmentId) {
        if (departmentId != null) {
            jdbc.sql("""
                            insert into held_departments (ticket_id, department_id) values (:ticket, :department)
                            on conflict (ticket_id) do update set department_id = excluded.department_id
                            """)
                    .param("ticket", ticketId).param("department", departmentId).update();
        }
    }

    /** Flags a ticket that is being changed anyway. One that someone works on stays where it is. */
    void flag(TicketDraft ticket) {
        if (ticket.misuseFlag) {
            return;
        }
        var before = key(ticket.departmentId);
        if (ticket.status == Status.OPEN && ticket.agentId == null) {
            hold(ticket.id, ticket.departmentId);
            ticket.flag(true, before, null, null);
        } else {
            ticket.flag(true, before, before, ticket.departmentId);
        }
    }

    /** Flags a ticket for words that were said on it, in the caller's transaction; one that is flagged stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void flag(long ticketId) {
        tickets.lock(ticketId).ifPresent(ticket -> {
            flag(ticket);
            tickets.save(ticket, Actor.SYSTEM);
        });
    }

    /**
     * Takes the flag off. A ticket that nobody works on goes the way of a new one: to the department it would be of, and
     * waits for an agent.
     *
     * @throws Problem.NotFound if there is no such ticket
     */
    @Transactional
    public void clear(Viewer admin, long ticketId) {
        var ticket = tickets.lock(ticketId).orElseThrow(() -> new Problem.NotFound("ticket"));
        if (!ticket.misuseFlag) {
            return;
        }
        var held = release(ticketId);
        var before = key(ticket.departmentId);
        var goesOn = ticket.status == Status.OPEN && ticket.agentId == null && ticket.departmentId == null;
        var next = goesOn ? held.or(() -> guess(ticket)).orElse(null) : null;
        if (next == null) {
            ticket.flag(false, before, before, ticket.departmentId);
        } else {
            ticket.flag(false, before, next.key(), next.id());
        }
        tickets.save(ticket, admin.actor());
    }

    private Optional<Department> release(long ticketId) {
        return jdbc.sql("delete from held_departments where ticket_id = :ticket returning department_id").param("ticket", ticketId)
                .query(Long.class).optional().flatMap(this::find);
    }

    /** For a ticket that was raised while nobody could say whose it is. */
    private Optional<Department> guess(TicketDraft ticket) {
        try {
            return Optional.ofNullable(triage.understand(ticket.subject, ticket.description).department()).flatMap(departments::find);
        } catch (RuntimeException broken) {
            logger.error("Triage failed; the ticket is of no department", broken);
            return Optional.empty();
        }
    }

    private Optional<Department> find(long id) {
        return departments.all().stream().filter(department -> department.id() == id).findFirst();
    }

    private @Nullable String key(@Nullable Long departmentId) {
        return departmentId == null ? null : find(departmentId).map(Department::key).orElse(null);
    }
}
