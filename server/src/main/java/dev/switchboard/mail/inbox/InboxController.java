package dev.switchboard.mail.inbox;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.mail.inbox.ReceivedMail.State;
import dev.switchboard.mail.reading.Letter;
import dev.switchboard.mail.reading.Reading;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mail that came in and what became of it, for admins. */
@RestController
@RequestMapping("/api/admin/inbox")
class InboxController {

    private static final String ORDER = "inbox";

    private final Inbox inbox;
    private final ReceivedTable received;

    InboxController(Inbox inbox, ReceivedTable received) {
        this.inbox = inbox;
        this.received = received;
    }

    /** Newest first. */
    @GetMapping
    Page<ReceivedMail> list(@RequestParam(required = false) @Nullable State state, @RequestParam(required = false) @Nullable Long mailbox,
            @RequestParam(required = false) @Nullable String search, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var after = Cursor.decode(cursor, ORDER);
        return Page.of(received.page(state, mailbox, search, after == null ? null : after.id(), limit + 1), limit, last -> new Cursor(ORDER, "", last.id()));
    }

    record Counts(Map<State, Long> states) {
    }

    /** How many there are in each state. */
    @GetMapping("/counts")
    Counts counts() {
        return new Counts(inbox.counts());
    }

    /**
     * @param text  all that is to be read in it; null if the mail is not kept any more
     * @param reply what its author wrote anew
     */
    record Detail(@JsonUnwrapped ReceivedMail mail, List<String> to, List<String> cc, @Nullable String text, @Nullable String reply, List<String> files) {
    }

    @GetMapping("/{id}")
    Detail get(@PathVariable long id) {
        var mail = inbox.find(id).orElseThrow(() -> new Problem.NotFound("mail"));
        return received.raw(id).map(Reading::of)
                .map(letter -> new Detail(mail, emails(letter.to()), emails(letter.cc()), letter.text(), letter.reply(), letter.files().stream().map(Letter.File::name).toList()))
                .orElseGet(() -> new Detail(mail, List.of(), List.of(), null, null, List.of()));
    }

    private static List<String> emails(List<Letter.Address> addresses) {
        return addresses.stream().map(Letter.Address::email).toList();
    }

    /** The mail as it came, to be saved: it is nothing for a browser to show. */
    @GetMapping(path = "/{id}/raw", produces = "message/rfc822")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        return ResponseEntity.ok().contentType(new MediaType("message", "rfc822")).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail-" + id + ".eml\"").header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(received.raw(id).orElseThrow(() -> new Problem.NotFound("mail")));
    }

    /** Has it looked at again. */
    @PostMapping("/{id}/retry")
    ReceivedMail retry(@PathVariable long id) {
        inbox.retry(id);
        return shown(id);
    }

    /** Takes it, whatever it seemed to be: a message on the ticket that its sender may write to, else a new ticket. */
    @PostMapping("/{id}/accept")
    ReceivedMail accept(@AuthenticationPrincipal Viewer admin, @PathVariable long id) {
        inbox.accept(admin, id);
        return shown(id);
    }

    /** Puts it aside for good. */
    @PostMapping("/{id}/dismiss")
    ReceivedMail dismiss(@AuthenticationPrincipal Viewer admin, @PathVariable long id) {
        inbox.dismiss(admin, id);
        return shown(id);
    }

    private ReceivedMail shown(long id) {
        return inbox.find(id).orElseThrow(() -> new Problem.NotFound("mail"));
    }
}
