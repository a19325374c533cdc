package dev.switchboard.mail;

import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MailController {

    private static final String ORDER = "mails";

    private final KeptMail mail;

    MailController(KeptMail mail) {
        this.mail = mail;
    }

    /** Kept mail, newest first, for admins. */
    @GetMapping("/api/admin/mails")
    Page<KeptMail.Kept> list(@RequestParam(required = false) @Nullable String recipient, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(mail.page(Cursor.decode(cursor, ORDER), recipient, limit + 1), limit, row -> new Cursor(ORDER, "", row.id()));
    }
}
