package dev.switchboard.mail.outbox;

import java.time.Clock;
import java.util.List;

import dev.switchboard.mail.outbox.OutboxTable.Detail;
import dev.switchboard.mail.outbox.OutboxTable.Filter;
import dev.switchboard.mail.outbox.OutboxTable.Mail;
import dev.switchboard.accounts.MailReach;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import dev.switchboard.platform.wire.Wire;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox, for admins (N4). */
@RestController
@RequestMapping("/api/admin/mails")
class OutboxController {

    private static final String ORDER = "mails";

    private final OutboxTable outbox;
    private final MailTable table;
    private final MailReach reach;
    private final Clock clock;

    OutboxController(OutboxTable outbox, MailTable table, MailReach reach, Clock clock) {
        this.outbox = outbox;
        this.table = table;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Mail, newest first.
     *
     * @param recipient the whole address
     */
    @GetMapping
    Page<Mail> list(@RequestParam(required = false) @Nullable State state, @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable String kind, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var after = Cursor.decode(cursor, ORDER);
        return Page.of(outbox.page(new Filter(state, text(recipient), text(kind)), after == null ? null : after.id(), limit + 1), limit,
                last -> new Cursor(ORDER, "", last.id()));
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : Wire.storable(given.strip());
    }

    @GetMapping("/{id}")
    Detail get(@PathVariable long id) {
        return outbox.find(id).orElseThrow(() -> new Problem.NotFound("mail"));
    }

    /**
     * Sends a mail again that was given up, or was kept while there was no server to send it by. An address from which mail came back is
     * no longer marked for it: whoever sends to it again has reason to.
     */
    @PostMapping("/{id}/retry")
    Detail retry(@PathVariable long id) {
        var mail = get(id);
        if (table.retry(List.of(id), clock.instant()) == 0) {
            throw new Problem.Conflict("This mail cannot be sent again.");
        }
        reach.found(mail.mail().recipient());
        return get(id);
    }

    record Retried(int count) {
    }

    /** Sends all mail again that was given up; codes are not among it. */
    @PostMapping("/retry-failed")
    Retried retryFailed() {
        return new Retried(table.retryFailed(clock.instant()));
    }
}
