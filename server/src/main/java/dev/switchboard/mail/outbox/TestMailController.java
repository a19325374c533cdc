package dev.switchboard.mail.outbox;

import java.time.Clock;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.mail.templates.Preview;
import dev.switchboard.mail.templates.Template;
import dev.switchboard.mail.templates.TemplateKind;
import dev.switchboard.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mail by a template to whoever edits it, and to nobody else. */
@RestController
class TestMailController {

    private final Preview preview;
    private final MailTable table;
    private final People people;
    private final Clock clock;

    TestMailController(Preview preview, MailTable table, People people, Clock clock) {
        this.preview = preview;
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    record TestMail(@Nullable String subject, @NotNull String body, @Nullable Long ticketId) {
    }

    /** @param mailId its number in the outbox */
    record Queued(long mailId, String recipient) {
    }

    @PostMapping("/api/admin/mail-templates/{kind}/{language}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Queued test(@AuthenticationPrincipal Viewer admin, @PathVariable TemplateKind kind, @PathVariable Language language, @RequestBody @Valid TestMail test) {
        var letter = preview.of(admin, kind, language, new Template(test.subject() == null ? "" : test.subject(), test.body()), test.ticketId());
        var address = people.find(admin.id()).orElseThrow(() -> new Problem.NotFound("user")).email();
        return new Queued(table.insertWritten(address, admin.id(), MailTable.TEST, language, letter, State.QUEUED, clock.instant()), address);
    }
}
