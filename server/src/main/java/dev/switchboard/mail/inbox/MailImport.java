package dev.switchboard.mail.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import dev.switchboard.mail.reading.Letter;
import dev.switchboard.mail.reading.Reading;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings mails in from files, by the same way as those that are fetched. Brought in twice, they are there once. */
@Component
public class MailImport {

    private final Intake intake;
    private final Inbox inbox;
    private final MailboxTable mailboxes;
    private final Tickets tickets;

    MailImport(Intake intake, Inbox inbox, MailboxTable mailboxes, Tickets tickets) {
        this.intake = intake;
        this.inbox = inbox;
        this.mailboxes = mailboxes;
        this.tickets = tickets;
    }

    /**
     * What a mail would become, or became.
     *
     * @param file      where it is from
     * @param ticket    reference of the ticket that it belongs to
     * @param replyText what its author wrote anew
     * @param verdict   what it is taken for; {@code there} if it was brought in before
     */
    public record Line(String file, @Nullable String from, List<String> to, String subject, @Nullable String ticket, String replyText,
            List<String> attachments, String verdict, @Nullable String reason) {
    }

    /**
     * Goes through a folder of mails, or an mbox file.
     *
     * @param mailbox  name of the mailbox whose department new tickets are for; null to have that found out
     * @param isDryRun to look only
     * @return how many mails there were
     * @throws Problem.Invalid if there is no mailbox of that name
     */
    public int run(Path path, @Nullable String mailbox, boolean isDryRun, Consumer<Line> lines) throws IOException {
        var mailboxId = mailbox == null ? null : mailboxes.findByName(mailbox).map(Mailbox::id)
                .orElseThrow(() -> new Problem.Invalid("mailbox", "must be the name of a mailbox that is set up"));
        var count = new int[1];
        MailFiles.read(path, found -> {
            count[0]++;
            lines.accept(isDryRun ? preview(found) : bring(found, mailboxId));
        });
        return count[0];
    }

    private Line preview(MailFiles.Found found) {
        var letter = Reading.of(found.raw());
        var fate = inbox.preview(letter);
        return line(found, letter, fate.ticketId(), Wire.name(fate.outcome()), fate instanceof Fate.Hold hold && !hold.reason().isEmpty() ? hold.reason() : null);
    }

    private Line bring(MailFiles.Found found, @Nullable Long mailboxId) {
        var letter = Reading.of(found.raw());
        var id = intake.bring(mailboxId, found.raw());
        if (id.isEmpty()) {
            return line(found, letter, null, "there", null);
        }
        inbox.lookAt(id.get());
        var mail = inbox.find(id.get()).orElseThrow();
        return line(found, letter, mail.ticketId(), mail.outcome() == null ? Wire.name(mail.state()) : Wire.name(mail.outcome()), mail.reason());
    }

    private Line line(MailFiles.Found found, Letter letter, @Nullable Long ticketId, String verdict, @Nullable String reason) {
        return new Line(found.where(), letter.from() == null ? null : letter.from().email(), letter.to().stream().map(Letter.Address::email).toList(),
                letter.subject(), ticketId == null ? null : tickets.findAll(List.of(ticketId)).stream().map(Ticket::reference).findFirst().orElse(null),
                letter.reply(), letter.files().stream().map(Letter.File::name).toList(), verdict, reason);
    }
}
