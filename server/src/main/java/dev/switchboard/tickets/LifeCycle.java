package dev.switchboard.tickets;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;

import static dev.switchboard.tickets.Status.ASSIGNED;
import static dev.switchboard.tickets.Status.CLOSED;
import static dev.switchboard.tickets.Status.IN_PROGRESS;
import static dev.switchboard.tickets.Status.OPEN;
import static dev.switchboard.tickets.Status.RESOLVED;
import static dev.switchboard.tickets.Status.WAITING_ON_CUSTOMER;

/**
 * What may follow what (T3), in one table.
 *
 * <p>{@code assigned} is reached by an assignment only, and an unassignment leads back to {@code open}; neither is a move
 * that one asks for by its name. A {@code closed} ticket stays closed: more to say is a follow-up ticket.
 */
public final class LifeCycle {

    private static final Map<Status, Set<Status>> LEGAL = Map.of(
            OPEN, EnumSet.of(IN_PROGRESS, WAITING_ON_CUSTOMER, RESOLVED, CLOSED),
            ASSIGNED, EnumSet.of(IN_PROGRESS, WAITING_ON_CUSTOMER, RESOLVED, CLOSED),
            IN_PROGRESS, EnumSet.of(WAITING_ON_CUSTOMER, RESOLVED, CLOSED),
            WAITING_ON_CUSTOMER, EnumSet.of(IN_PROGRESS, RESOLVED, CLOSED),
            RESOLVED, EnumSet.of(OPEN, IN_PROGRESS, CLOSED),
            CLOSED, EnumSet.noneOf(Status.class));

    /** What customers may ask for: to close, and to reopen what was resolved. */
    private static final Map<Status, Set<Status>> LEGAL_FOR_CUSTOMERS = Map.of(
            OPEN, EnumSet.of(CLOSED),
            ASSIGNED, EnumSet.of(CLOSED),
            IN_PROGRESS, EnumSet.of(CLOSED),
            WAITING_ON_CUSTOMER, EnumSet.of(CLOSED),
            RESOLVED, EnumSet.of(OPEN, CLOSED),
            CLOSED, EnumSet.noneOf(Status.class));

    private LifeCycle() {
    }

    /** What the viewer may ask for next, in the order of the statuses. */
    public static List<Status> legal(Status from, Viewer viewer) {
        var table = viewer.isStaff() ? LEGAL : LEGAL_FOR_CUSTOMERS;
        return Arrays.stream(Status.values()).filter(table.get(from)::contains).toList();
    }

    /** Whether anyone may ask for this move. */
    public static boolean isLegal(Status from, Status to) {
        return LEGAL.get(from).contains(to);
    }

    /** @throws Problem.Conflict naming what is legal, if the viewer may not make this move */
    static void require(Status from, Status to, Viewer viewer) {
        var legal = legal(from, viewer);
        if (legal.contains(to)) {
            return;
        }
        if (viewer.isCustomer() && isLegal(from, to)) {
            throw new Problem.Forbidden("Customers may close a ticket, or reopen one that was resolved.");
        }
        throw new Problem.Conflict(from == CLOSED
                ? "A closed ticket stays closed; raise a follow-up instead."
                : "A ticket that is %s cannot become %s.".formatted(Wire.name(from), Wire.name(to)), legal);
    }

    /** What a customer's message makes of a ticket: work goes on, and what was resolved is open again. */
    static Status afterCustomerMessage(Status status) {
        return switch (status) {
            case WAITING_ON_CUSTOMER -> IN_PROGRESS;
            case RESOLVED -> OPEN;
            case OPEN, ASSIGNED, IN_PROGRESS, CLOSED -> status;
        };
    }
}
