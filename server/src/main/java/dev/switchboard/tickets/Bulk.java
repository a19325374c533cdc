package dev.switchboard.tickets;

import java.util.List;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Failures;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** One change made to many tickets, each on its own: what one of them refuses, the others take. */
@Component
class Bulk {

    private final Editing editing;
    private final Failures failures;

    Bulk(Editing editing, Failures failures) {
        this.editing = editing;
        this.failures = failures;
    }

    /** What became of one ticket: as it is now, or why it is not. */
    record Outcome(long id, @Nullable Ticket ticket, @Nullable ProblemDetail problem) {
    }

    /**
     * @return an outcome for each id, in the order given
     * @throws Problem.Forbidden if a customer asks
     * @throws Problem.Invalid   if nothing is to change, or a value is wrong for whichever ticket; none is changed then
     */
    List<Outcome> change(Viewer viewer, List<Long> ids, Editing.Change change) {
        viewer.requireStaff();
        if (change.isNothing()) {
            throw new Problem.Invalid("body", "must name something to change");
        }
        editing.requireKnown(change);
        return ids.stream().map(id -> change(viewer, id, change)).toList();
    }

    /** Whatever one runs into stays its own: those before it are changed already, and their outcomes must be told. */
    private Outcome change(Viewer viewer, long id, Editing.Change change) {
        try {
            return new Outcome(id, editing.change(viewer, id, change, null), null);
        } catch (RuntimeException failure) {
            return new Outcome(id, null, failures.describe(failure));
        }
    }
}
