package dev.switchboard.notifications;

import java.time.Clock;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own notifications (N1). */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private static final String ORDER = "notifications";

    private final NotificationTable table;
    private final Showing showing;
    private final Herald herald;
    private final Clock clock;

    NotificationController(NotificationTable table, Showing showing, Herald herald, Clock clock) {
        this.table = table;
        this.showing = showing;
        this.herald = herald;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param unread those only that one has not read
     */
    @GetMapping
    Page<Notification> list(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var after = Cursor.decode(cursor, ORDER);
        var page = Page.of(table.page(viewer.id(), unread, after == null ? null : after.id(), limit + 1), limit,
                last -> new Cursor(ORDER, "", last.noticeId()));
        return new Page<>(showing.show(page.items(), viewer), page.nextCursor());
    }

    record UnreadCount(long unreadCount) {
    }

    @GetMapping("/unread-count")
    UnreadCount unreadCount(@AuthenticationPrincipal Viewer viewer) {
        return new UnreadCount(table.countUnread(viewer.id()));
    }

    /** Marks one as read; one that was read stays so. */
    @PutMapping("/{id}/read")
    Notification read(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        if (!table.read(viewer.id(), id, clock.instant())) {
            throw new Problem.NotFound("notification");
        }
        herald.tellChanged(viewer.id());
        var row = table.find(viewer.id(), id).orElseThrow(() -> new Problem.NotFound("notification"));
        return showing.show(java.util.List.of(row), viewer).getFirst();
    }

    record Marked(int marked) {
    }

    /** Marks all as read; answers how many were not. */
    @PutMapping("/mark-all-read")
    Marked readAll(@AuthenticationPrincipal Viewer viewer) {
        var marked = table.readAll(viewer.id(), clock.instant());
        herald.tellChanged(viewer.id());
        return new Marked(marked);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        if (!table.delete(viewer.id(), id)) {
            throw new Problem.NotFound("notification");
        }
        herald.tellChanged(viewer.id());
    }
}
