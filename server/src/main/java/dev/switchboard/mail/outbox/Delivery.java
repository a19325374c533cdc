package dev.switchboard.mail.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.MailReach;
import dev.switchboard.mail.outbox.MailTable.Claimed;
import dev.switchboard.mail.templates.Letter;
import dev.switchboard.mail.thread.MessageIds;
import dev.switchboard.mail.thread.ReceivedIds;
import dev.switchboard.mail.thread.ReplyToken;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.settings.MailSettings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings one mail that a lane has taken to its end, or to its next try. Each step is a transaction of its own: none is open while the
 * server is talked to, and whatever the server says is written down at once.
 */
@Component
class Delivery {

    /** After that nobody waits for it any more. */
    private static final Duration GIVEN_UP = Duration.ofDays(2);
    /** However old it is, this often it is tried: the server may have been off itself. */
    private static final int LEAST_ATTEMPTS = 3;
    /** Who goes on sending to addresses that are not there is soon taken for a spammer by those that are. */
    private static final String CAME_BACK = "mail to this address came back: sent again, it is taken for a good one until the next comes back";
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final MailTable table;
    private final TicketLetters ticketLetters;
    private final Codes codes;
    private final MessageIds ids;
    private final ReplyToken tokens;
    private final ReceivedIds received;
    private final MailReach reach;
    private final ServerConfiguration configuration;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());

    Delivery(MailTable table, TicketLetters ticketLetters, Codes codes, MessageIds ids, ReplyToken tokens,
            ReceivedIds received, MailReach reach, ServerConfiguration configuration, MeterRegistry meters, Clock clock) {
        this.table = table;
        this.ticketLetters = ticketLetters;
        this.codes = codes;
        this.ids = ids;
        this.tokens = tokens;
        this.received = received;
        this.reach = reach;
        this.configuration = configuration;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param letter what is sent
     * @param shown  what is kept to be looked at; without what only the reader should know
     */
    private record Written(String recipient, String recipientName, Language language, Letter letter, Letter shown, List<String> copies,
            @Nullable String unsubscribe) {
    }

    /** @param line to the server; null if there is none, and mail is kept */
    void deliver(Claimed mail, @Nullable SmtpLine line) {
        try {
            if (mail.validUntil() != null && !clock.instant().isBefore(mail.validUntil())) {
                table.end(mail.id(), State.CANCELLED, "it was valid no longer", clock.instant());
                return;
            }
            if (line != null && mail.userId() != null && reach.isLost(mail.userId())) {
                table.end(mail.id(), State.FAILED, CAME_BACK, clock.instant());
                return;
            }
            var written = write(mail, line != null);
            if (written == null) {
                table.end(mail.id(), State.CANCELLED, "nothing is left in it that its recipient may see", clock.instant());
            } else if (line == null) {
                table.written(mail.id(), written.recipient(), written.language(), written.letter(), id(mail), null);
                table.end(mail.id(), State.KEPT, null, clock.instant());
            } else {
                send(mail, written, line);
            }
        } catch (DataAccessException | TransactionException away) {
            throw away; // not this mail's fault: the lane is tried again as a whole
        } catch (MessagingException | RuntimeException unwritable) {
            // One that cannot be written must not stop those behind it; it is shown with its cause, and may work with another template.
            log.warn("Mail {} could not be written: {}", mail.id(), unwritable.toString());
            failed(mail, new SmtpFailure(SmtpFailure.Kind.TEMPORARY, SmtpFailure.Reason.CONTENT, "it could not be written: " + unwritable.getMessage(), false, unwritable));
        }
    }

    /** @param isSent whether it leaves this server; what stays here is here to be read */
    private @Nullable Written write(Claimed mail, boolean isSent) {
        if (mail.ticketId() != null && mail.userId() != null) {
            return ticketLetters.write(mail.userId(), mail.ticketId(), table.parts(mail.id()))
                    .map(written -> new Written(written.recipient().email(), written.recipient().name(), written.language(), written.letter(), written.letter(),
                            written.copies(), written.unsubscribe())).orElse(null);
        }
        var language = Objects.requireNonNullElse(mail.language(), Language.EN);
        if (mail.isFirstInLine()) {
            var both = codes.write(mail);
            return new Written(mail.recipient(), "", language, both.letter(), isSent ? both.hidden() : both.letter(), List.of(), null);
        }
        return mail.letter() == null ? null : new Written(mail.recipient(), "", language, mail.letter(), mail.letter(), List.of(), null);
    }

    private void send(Claimed mail, Written written, SmtpLine line) throws MessagingException {
        var message = envelope(mail, written, written.letter(), line.settings()).seal(line.session(), line.settings());
        var shown = written.shown() == written.letter() ? message
                : envelope(mail, written, written.shown(), line.settings()).seal(line.session(), line.settings());
        table.written(mail.id(), written.recipient(), written.language(), written.shown(), id(mail), Envelope.raw(shown));
        try {
            line.send(message);
        } catch (SmtpFailure failure) {
            failed(mail, failure);
            return;
        }
        table.end(mail.id(), State.SENT, null, clock.instant());
        meters.counter("switchboard.mail", "outcome", "sent").increment();
    }

    private String id(Claimed mail) {
        return mail.ticketId() == null ? ids.ofMail(mail.id()) : ids.ofMail(mail.ticketId(), mail.id());
    }

    private Envelope envelope(Claimed mail, Written written, Letter letter, MailSettings by) {
        var thread = new ArrayList<String>();
        String replyTo = null;
        if (mail.ticketId() != null && mail.userId() != null) {
            thread.add(ids.ofThread(mail.ticketId()));
            thread.addAll(received.ofTicket(mail.ticketId()));
            replyTo = replyTo(by.replyAddress(), tokens.of(mail.ticketId(), mail.userId()));
        }
        var host = Objects.requireNonNullElse(configuration.publicUrl().getHost(), "localhost");
        return new Envelope(written.recipient(), written.recipientName(), written.copies(), letter, id(mail), List.copyOf(thread), replyTo,
                written.unsubscribe(), "<switchboard." + host + ">", clock.instant());
    }

    private static @Nullable String replyTo(String address, String token) {
        var at = address.lastIndexOf('@');
        return at < 0 ? null : address.substring(0, at) + "+" + token + address.substring(at);
    }

    private void failed(Claimed mail, SmtpFailure failure) {
        var now = clock.instant();
        var isOld = Duration.between(mail.queuedAt(), now).compareTo(GIVEN_UP) > 0 && mail.attempts() >= LEAST_ATTEMPTS;
        if (failure.kind() == SmtpFailure.Kind.PERMANENT || isOld) {
            table.end(mail.id(), State.FAILED, failure.words(), now);
            meters.counter("switchboard.mail", "outcome", "failed").increment();
            log.warn("Mail {} was given up after {} attempts: {}", mail.id(), mail.attempts(), failure.reason());
        } else {
            table.later(mail.id(), now.plus(backoff.after(mail.attempts(), failure.kind(), mail.isFirstInLine())), failure.words(), failure.isUncertain());
            meters.counter("switchboard.mail", "outcome", "delayed").increment();
        }
    }
}
