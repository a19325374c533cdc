package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what (the table of section 1 of the specification), in this one place. Every query over tickets, messages or
 * events takes its condition from here, and sockets ask {@link #sees}.
 *
 * <p>The conditions are about the aliases {@code t} (tickets) and {@code m} (messages), and take their values from
 * {@link #parameters}: viewers of one kind share one statement, which the database plans once.
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
     * The same condition in parts, which may overlap. A sorted list over each part can walk an index and stop after a page,
     * where a list over their disjunction would have to sort everything.
     */
    static List<String> arms(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN -> List.of("true");
            case CUSTOMER -> List.of("t.customer_id = :viewerId");
            case AGENT -> armsOfAgent(viewer);
        };
    }

    /** The same parts without their overlap, to be counted one after the other. */
    static List<String> disjointArms(Viewer viewer) {
        var arms = new ArrayList<>(arms(viewer));
        if (viewer.role() == Role.AGENT && !viewer.departments().isEmpty()) {
            var departments = IntStream.range(0, viewer.departments().size()).mapToObj(n -> ":viewerDepartment" + n).collect(Collectors.joining(", "));
            arms.add("%s and (t.department_id is null or t.department_id not in (%s))".formatted(arms.removeLast(), departments));
        }
        return arms;
    }

    private static List<String> armsOfAgent(Viewer viewer) {
        var arms = new ArrayList<String>();
        IntStream.range(0, viewer.departments().size()).forEach(n -> arms.add("t.department_id = :viewerDepartment" + n));
        arms.add("t.assigned_agent_id = :viewerId");
        return arms;
    }

    /** What the conditions for this viewer need. */
    static Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        parameters.put("viewerId", viewer.id());
        var n = 0;
        for (var department : viewer.departments()) {
            parameters.put("viewerDepartment" + n++, department);
        }
        return parameters;
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
