package dev.switchboard.moderation;

import java.time.Instant;

import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.moderation.harm.Kind;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Words that were found to be harmful, for admins (I9). */
@RestController
@RequestMapping("/api/admin/flagged-content")
class FlaggedContentController {

    private static final String ORDER = "flagged-content";

    private final FlaggedContent flagged;

    FlaggedContentController(FlaggedContent flagged) {
        this.flagged = flagged;
    }

    record TicketOfIt(long id, String reference, String subject) {
    }

    /**
     * @param messageId   the message that says it; null when the ticket's own words do
     * @param score       how sure the model is, 0–1
     * @param excerpt     the passage, which may hurt
     * @param clearedAt   when it was found to be no misuse
     * @param confirmedAt when it was found to be misuse indeed
     */
    record Flagged(long id, TicketOfIt ticket, @Nullable Long messageId, Kind kind, @Schema(minimum = "0", maximum = "1") double score, String excerpt,
            @Nullable Person author, Instant createdAt, @Nullable Instant clearedAt, @Nullable Instant confirmedAt) {

        static Flagged of(FlaggedContent.Shown shown) {
            var row = shown.row();
            var ticket = shown.ticket();
            return new Flagged(row.id(), new TicketOfIt(ticket.id(), ticket.reference(), ticket.subject()), row.messageId(), row.kind(),
                    row.score(), shown.excerpt(), shown.author(), row.at(), row.isCleared() ? row.decidedAt() : null,
                    row.isCleared() ? null : row.decidedAt());
        }
    }

    /**
     * Newest first.
     *
     * @param undecided those only about which nobody has decided
     */
    @GetMapping
    Page<Flagged> list(@RequestParam(defaultValue = "false") boolean undecided, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var after = Cursor.decode(cursor, ORDER);
        var page = Page.of(flagged.page(undecided, after == null ? null : after.id(), limit + 1), limit, last -> new Cursor(ORDER, "", last.id()));
        return new Page<>(flagged.show(page.items()).stream().map(Flagged::of).toList(), page.nextCursor());
    }

    /** It is no misuse: the ticket's flag is taken off, unless something else of it is flagged, and it is routed as if it were new. */
    @PostMapping("/{id}/clear")
    Flagged clear(@AuthenticationPrincipal Viewer admin, @PathVariable long id) {
        return Flagged.of(flagged.clear(admin, id));
    }

    /** It is misuse: the ticket stays flagged, and the words need no more deciding. */
    @PostMapping("/{id}/confirm")
    Flagged confirm(@AuthenticationPrincipal Viewer admin, @PathVariable long id) {
        return Flagged.of(flagged.confirm(admin, id));
    }
}
