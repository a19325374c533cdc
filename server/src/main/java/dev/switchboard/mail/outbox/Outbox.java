package dev.switchboard.mail.outbox;

import java.time.Clock;
import java.time.Duration;

import dev.switchboard.mail.outbox.MailTable.Part;
import dev.switchboard.mail.templates.TemplateKind;
import org.springframework.stereotype.Component;

/** Where it is decided that someone gets a mail about a ticket, within the transaction of whoever decides. */
@Component
public class Outbox {

    /**
     * How long a mail about a ticket waits for more to tell. Who answers, sets a status and hands a ticket on does so within seconds, and
     * that is one mail; whoever waits for the answer does not notice half a minute.
     */
    static final Duration GATHERED = Duration.ofSeconds(30);

    private final MailTable table;
    private final Clock clock;

    Outbox(MailTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Tells someone of an event of a ticket: in the mail that still waits, or in a new one. */
    public void tell(long userId, long ticketId, long seq, TemplateKind kind) {
        var now = clock.instant();
        var waiting = table.lockUntried(userId, ticketId);
        var mail = waiting.orElseGet(() -> table.insertAboutTicket(userId, ticketId, kind, now, now.plus(GATHERED)));
        table.addPart(mail, new Part(seq, kind));
        waiting.flatMap(id -> table.parts(id).stream().map(Part::kind).min(TemplateKind::compareTo)).ifPresent(lead -> table.lead(mail, lead));
    }
}
