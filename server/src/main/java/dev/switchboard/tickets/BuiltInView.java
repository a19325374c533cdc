package dev.switchboard.tickets;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The views that all agents and admins have. What they are called is up to who shows them. */
enum BuiltInView {
    MY_OPEN(active(), null, "me", null),
    UNASSIGNED(active(), null, "none", null),
    MY_DEPARTMENT(active(), "mine", null, null),
    WAITING_ON_CUSTOMER(List.of(Status.WAITING_ON_CUSTOMER), null, null, null),
    ALL(List.of(), null, null, null),
    RESOLVED(List.of(Status.RESOLVED), null, null, null),
    FLAGGED(List.of(), null, null, true);

    private final TicketQuery query;

    BuiltInView(List<Status> statuses, @Nullable String department, @Nullable String assignee, @Nullable Boolean misuse) {
        this.query = new TicketQuery(statuses, List.of(), List.of(), department == null ? List.of() : List.of(department),
                assignee == null ? List.of() : List.of(assignee), List.of(), List.of(), misuse, null, null, null, null);
    }

    private static List<Status> active() {
        return Arrays.stream(Status.values()).filter(Status::isActive).toList();
    }

    TicketQuery query() {
        return query;
    }
}
