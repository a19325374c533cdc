package dev.switchboard.notifications;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.tickets.Status;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;

/** Whom an event concerns (N2), whoever did it and whether or not they see the ticket. */
record Concern(Kind kind, Set<Long> userIds) {

    private static final String DEPARTMENT = "department";

    /**
     * How a ticket and those around it stand when an event is read.
     *
     * @param isFlagged          whether the ticket is flagged for misuse
     * @param hasBeenFlaggedAnew whether one of the events that are read with this one set the flag
     * @param staffOn            agents and admins who said something on it
     * @param staff              everyone who works here; may be empty where {@link #needsStaff} says no
     * @param departments        ids by key
     */
    record Situation(Tickets.Scope ticket, boolean isFlagged, boolean hasBeenFlaggedAnew, Set<Long> staffOn, List<Viewer> staff,
            Map<String, Long> departments) {

        Set<Long> admins() {
            return ids(staff.stream().filter(Viewer::isAdmin));
        }

        /**
         * Who takes care of a department's tickets. Of those of no department, and of one that nobody is in, agents see nothing until they
         * are given them: without an admin nobody would learn of them.
         */
        Set<Long> caring(@Nullable Long departmentId) {
            var members = departmentId == null ? Set.<Long>of() : ids(staff.stream().filter(one -> one.departments().contains(departmentId)));
            return members.isEmpty() ? admins() : members;
        }

        private static Set<Long> ids(Stream<Viewer> people) {
            return people.map(Viewer::id).collect(Collectors.toSet());
        }
    }

    /** Whom it concerns; null if nobody is told of such a thing. */
    static @Nullable Concern of(TicketEvent event, Situation now) {
        return switch (event) {
            case TicketEvent.TicketCreated created -> created(created, now);
            case TicketEvent.MessagePosted said -> new Concern(Kind.MESSAGE_RECEIVED, participants(said, now));
            case TicketEvent.TicketAssigned assigned -> assigned(assigned, now.ticket());
            case TicketEvent.StatusChanged changed -> follows(changed) ? null : new Concern(Kind.STATUS_CHANGED, sides(now.ticket()));
            case TicketEvent.TicketEdited edited -> edited(edited, now);
            case TicketEvent.FeedbackGiven rated -> null;
        };
    }

    /** Whether it takes knowing everyone who works here to say whom it concerns. */
    static boolean needsStaff(TicketEvent event) {
        return event instanceof TicketEvent.TicketCreated
                || event instanceof TicketEvent.TicketEdited edited && (edited.turnsMisuseFlag(true) || edited.changes().containsKey(DEPARTMENT));
    }

    /** A harmful ticket is nothing that agents shall find; the event that flags one later tells for itself. */
    private static @Nullable Concern created(TicketEvent.TicketCreated created, Situation now) {
        if (!now.isFlagged()) {
            return new Concern(Kind.TICKET_CREATED, now.caring(created.departmentId()));
        }
        var wasHarmful = created.departmentId() == null && !now.hasBeenFlaggedAnew();
        return wasHarmful ? new Concern(Kind.MISUSE_DETECTED, now.admins()) : null;
    }

    /** A ticket that waits is new to the department that it comes to, however late. */
    private static @Nullable Concern edited(TicketEvent.TicketEdited edited, Situation now) {
        if (edited.turnsMisuseFlag(true)) {
            return new Concern(Kind.MISUSE_DETECTED, now.admins());
        }
        var moved = edited.changes().get(DEPARTMENT);
        var to = moved == null || moved.after() == null ? null : now.departments().get(moved.after().toString());
        return to == null || now.isFlagged() || now.ticket().agentId() != null ? null : new Concern(Kind.TICKET_CREATED, now.caring(to));
    }

    /** The customer and the agent; as long as there is none, those who have begun to take care of it. A note is nothing for the customer. */
    private static Set<Long> participants(TicketEvent.MessagePosted said, Situation now) {
        var ticket = now.ticket();
        var participants = new HashSet<Long>(ticket.agentId() == null ? now.staffOn() : Set.of(ticket.agentId()));
        if (said.isInternal()) {
            participants.remove(ticket.customerId());
        } else {
            participants.add(ticket.customerId());
        }
        return participants;
    }

    /** Only what still holds: who was given it for a moment has nothing to do any more. */
    private static @Nullable Concern assigned(TicketEvent.TicketAssigned assigned, Tickets.Scope ticket) {
        return assigned.after() != null && assigned.after().equals(ticket.agentId()) ? new Concern(Kind.TICKET_ASSIGNED, sides(ticket)) : null;
    }

    /**
     * Whether a change of the status only follows from what is told anyway: an assignment (or its end, on the way to the next one), or
     * the customer's answer to a question.
     */
    private static boolean follows(TicketEvent.StatusChanged changed) {
        return changed.after() == Status.ASSIGNED || changed.after() == Status.OPEN && changed.before().isActive()
                || changed.after() == Status.IN_PROGRESS && TicketEvent.CUSTOMER_REPLIED.equals(changed.reason());
    }

    private static Set<Long> sides(Tickets.Scope ticket) {
        return Stream.of(ticket.customerId(), ticket.agentId()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** All of these who are concerned. */
    static Set<Long> people(Collection<Concern> concerns) {
        return concerns.stream().flatMap(concern -> concern.userIds().stream()).collect(Collectors.toSet());
    }
}
