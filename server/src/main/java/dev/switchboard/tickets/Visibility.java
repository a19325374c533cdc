package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what (the table of section 1 of the specification), in this one place. Every query over tickets, messages or
 * events takes its condition from here, and sockets ask {@link #sees}.
 *
 * <p>The conditions are about the aliases {@code t} (tickets), {@code m} (messages) and {@code e} (ticket_events). They
 * hold no input but ids that come from the database.
 */
public final class Visibility {

    private Visibility() {
    }

    /** Whether the viewer may see a ticket of this customer, department and agent. */
    public static boolean sees(Viewer viewer, long customerId, @Nullable Long departmentId, @Nullable Long agentId) {
        return switch (viewer.role()) {
            case ADMIN -> true;
            case CUSTOMER -> customerId == viewer.id();
            case AGENT -> agentId != null && agentId == viewer.id()
                    || departmentId != null && viewer.departments().contains(departmentId);
        };
    }

    /** The condition that a ticket {@code t} must meet. */
    static String ofTickets(Viewer viewer) {
        return arms(viewer).stream().collect(Collectors.joining(" or ", "(", ")"));
    }

    /**
     * The same condition as parts that exclude one another. A sorted list over each part can walk an index and stop after a
     * page, where a list over their disjunction would have to sort everything.
     */
    static List<String> arms(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN -> List.of("true");
            case CUSTOMER -> List.of("t.customer_id = " + viewer.id());
            case AGENT -> armsOfAgent(viewer);
        };
    }

    private static List<String> armsOfAgent(Viewer viewer) {
        var arms = new ArrayList<String>();
        var departments = viewer.departments().stream().sorted().toList();
        departments.forEach(id -> arms.add("t.department_id = " + id));
        var elsewhere = departments.isEmpty() ? "" : " and (t.department_id is null or t.department_id not in ("
                + departments.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "))";
        arms.add("(t.assigned_agent_id = " + viewer.id() + elsewhere + ")");
        return arms;
    }

    /** The condition that a message {@code m} of a visible ticket must meet. */
    static String ofMessages(Viewer viewer) {
        return viewer.isStaff() ? "true" : "not m.is_internal";
    }

    /** Whether the viewer learns of internal events of visible tickets. */
    public static boolean seesInternal(Viewer viewer) {
        return viewer.isStaff();
    }
}
