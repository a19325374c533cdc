package dev.switchboard.tickets;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.switchboard.accounts.AccountLog;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views of agents and admins: those that are always there, those a person saved, and those that admins share with all. */
@Component
class Views {

    /** How many a person may save. */
    static final int MOST = 50;

    private final ViewTable table;
    private final TicketQueries queries;
    private final AccountLog accounts;
    private final Clock clock;

    Views(ViewTable table, TicketQueries queries, AccountLog accounts, Clock clock) {
        this.table = table;
        this.queries = queries;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The built-in ones, then the viewer's own, then those that are shared. */
    List<View> of(Viewer viewer) {
        viewer.requireStaff();
        return Stream.concat(Arrays.stream(BuiltInView.values()).map(View::of),
                table.visibleTo(viewer.id()).stream().map(saved -> saved.seenBy(viewer.id()))).toList();
    }

    /**
     * @throws Problem.Forbidden if one who is no admin wants it shared
     * @throws Problem.Conflict  if the viewer has as many as one may have
     */
    @Transactional
    View save(Viewer viewer, String name, boolean isShared, Map<String, @Nullable Object> query) {
        viewer.requireStaff();
        requireAdmin(viewer, isShared);
        var read = ViewQuery.read(query, queries, viewer);
        accounts.lock(viewer.id()); // two at once must not both be the last that is allowed
        if (table.count(viewer.id()) >= MOST) {
            throw new Problem.Conflict("You have %d views; delete one first.".formatted(MOST));
        }
        return table.insert(viewer.id(), name, isShared, read, clock.instant()).seenBy(viewer.id());
    }

    /** What is to change about a view; what is null stays. {@code position} counts from 0 among its like. */
    record Change(@Nullable String name, @Nullable Boolean shared, @Nullable Map<String, @Nullable Object> query, @Nullable Integer position) {
    }

    /**
     * @throws Problem.NotFound  if there is none, or it is another's
     * @throws Problem.Forbidden if one who is no admin changes a shared one, or shares one
     */
    @Transactional
    View change(Viewer viewer, long id, Change change) {
        var before = editable(viewer, id);
        var isShared = change.shared() == null ? before.isShared() : change.shared();
        requireAdmin(viewer, isShared);
        var after = new ViewTable.Saved(id, before.ownerId(), change.name() == null ? before.name() : change.name(), isShared,
                change.query() == null ? before.query() : ViewQuery.read(change.query(), queries, viewer));
        table.update(after);
        if (change.position() != null || isShared != before.isShared()) {
            move(after, change.position() == null ? Integer.MAX_VALUE : change.position());
        }
        return after.seenBy(viewer.id());
    }

    private void move(ViewTable.Saved view, int position) {
        var order = new ArrayList<>(table.lockBeside(view));
        order.remove(view.id());
        order.add(Math.min(position, order.size()), view.id());
        table.order(order);
    }

    @Transactional
    void delete(Viewer viewer, long id) {
        table.delete(editable(viewer, id).id());
    }

    private ViewTable.Saved editable(Viewer viewer, long id) {
        viewer.requireStaff();
        var view = table.lock(id, viewer.id()).orElseThrow(() -> new Problem.NotFound("view"));
        requireAdmin(viewer, view.isShared());
        return view;
    }

    private static void requireAdmin(Viewer viewer, boolean isShared) {
        if (isShared && !viewer.isAdmin()) {
            throw new Problem.Forbidden("Shared views are made and changed by admins.");
        }
    }
}
