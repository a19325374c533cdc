package dev.switchboard.knowledge;

import java.util.Set;

import dev.switchboard.accounts.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, as far as it matters for what may be read. Everyone reads what is published and public; staff also read what is
 * internal, unless it belongs to a department that they are not in (admins are in all), and drafts by the same rule.
 *
 * @param staff       an agent or admin
 * @param everywhere  an admin: at home in every department
 * @param departments ids of the reader's departments
 */
public record Reader(boolean staff, boolean everywhere, Set<Long> departments) {

    private static final Reader CUSTOMER = new Reader(false, false, Set.of());

    /** Customers, and people who have not signed in. */
    public static Reader customer() {
        return CUSTOMER;
    }

    public static Reader of(Viewer viewer) {
        return viewer.isStaff() ? new Reader(true, viewer.isAdmin(), viewer.departments()) : CUSTOMER;
    }

    /** Whether an internal article of this department may be read; null for one of no department. */
    boolean readsInternal(@Nullable Long departmentId) {
        return staff && (everywhere || departmentId == null || departments.contains(departmentId));
    }

    /** What may be read of the table {@code articles a}. Takes the parameters {@link #departmentIds} as {@code :departments}. */
    String condition() {
        if (!staff) {
            return "a.status = 'published' and a.visibility = 'public'";
        }
        return everywhere ? "true" : "(a.visibility = 'public' or a.department_id is null or a.department_id = any(:departments))";
    }

    Long[] departmentIds() {
        return departments.toArray(Long[]::new);
    }
}
