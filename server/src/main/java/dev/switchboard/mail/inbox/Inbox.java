package dev.switchboard.mail.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.mail.inbox.ReceivedMail.Outcome;
import dev.switchboard.mail.inbox.ReceivedMail.State;
import dev.switchboard.mail.reading.Letter;
import dev.switchboard.mail.reading.Reading;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at mails that came in, one after the other and each in a transaction of its own, on one node at a time: an answer is looked at after
 * what it answers. One that breaks is put aside with its reason, and the rest go on.
 */
@Component
class Inbox {

    /** Something may be away for a while: the scanner for viruses, the store of files. */
    private static final int TRIES = 4;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final ReceivedTable received;
    private final MailboxTable mailboxes;
    private final Fates fates;
    private final Becoming becoming;
    private final Intake intake;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(ReceivedTable received, MailboxTable mailboxes, Fates fates, Becoming becoming, Intake intake, People people, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock) {
        this.received = received;
        this.mailboxes = mailboxes;
        this.fates = fates;
        this.becoming = becoming;
        this.intake = intake;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private static final class Broken extends RuntimeException {
        private final ReceivedTable.Waiting mail;

        Broken(ReceivedTable.Waiting mail, RuntimeException cause) {
            super(cause);
            this.mail = mail;
        }
    }

    /** Looks at the next one; answers whether there was one. */
    boolean next() {
        return tryOne(() -> transaction.execute(status -> hasTurn() ? received.next(clock.instant()).map(this::look).orElse(false) : false));
    }

    private boolean tryOne(java.util.function.Supplier<@Nullable Boolean> step) {
        try {
            return Boolean.TRUE.equals(step.get());
        } catch (Broken broken) {
            broke(broken);
            return true;
        }
    }

    /** The turn is held to the end of the transaction, and by no row: who reads the log does not wait for it. */
    private boolean hasTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('inbox', 0))").query(Boolean.class).single();
    }

    private boolean look(ReceivedTable.Waiting mail) {
        try {
            var letter = Reading.of(received.raw(mail.id()).orElseThrow());
            var fate = fates.of(letter, mail.id(), mail.isImport());
            carryOut(mail, letter, fate, mail.isImport() ? people.firstAdmin().map(people::actingAs).orElse(null) : null);
            return true;
        } catch (RuntimeException failure) {
            throw new Broken(mail, failure);
        }
    }

    private void carryOut(ReceivedTable.Waiting mail, Letter letter, Fate fate, @Nullable Viewer admin) {
        switch (fate) {
            case Fate.Reply reply -> settle(mail, letter, State.DONE, fate, null, becoming.reply(letter, reply, mail.id()));
            case Fate.Raise raise -> settle(mail, letter, State.DONE, fate, null, becoming.raise(letter, raise, department(mail), admin));
            case Fate.CameBack back -> settle(mail, letter, State.IGNORED, fate, back.bounce().reason(), becoming.cameBack(back));
            case Fate.Ignore ignore -> settle(mail, letter, State.IGNORED, fate, null, new Becoming.Made(ignore.ticketId(), null));
            case Fate.Hold hold -> settle(mail, letter, State.HELD, fate, hold.reason(), new Becoming.Made(hold.ticketId(), null));
        }
    }

    private @Nullable String department(ReceivedTable.Waiting mail) {
        return mail.mailboxId() == null ? null : mailboxes.find(mail.mailboxId()).map(Mailbox::department).orElse(null);
    }

    private void settle(ReceivedTable.Waiting mail, Letter letter, State state, Fate fate, @Nullable String reason, Becoming.Made made) {
        received.describe(mail.id(), letter);
        received.settle(mail.id(), state, fate.outcome(), reason == null || reason.isBlank() ? null : reason, made.ticketId(), made.messageId(), clock.instant());
    }

    private void broke(Broken broken) {
        var failure = broken.getCause();
        var id = broken.mail.id();
        if (failure instanceof TransientDataAccessException || failure instanceof TransactionException) {
            throw (RuntimeException) failure; // the database's fault and not the mail's: that is waited for
        }
        transaction.executeWithoutResult(status -> {
            received.raw(id).ifPresent(raw -> received.describe(id, Reading.of(raw)));
            if (failure instanceof Problem.TooMany limit) {
                received.settle(id, State.HELD, Outcome.LIMIT, limit.detail(), null, null, clock.instant());
                return;
            }
            var mayPass = failure instanceof Problem.Unavailable || failure instanceof Problem.Conflict || failure instanceof java.io.UncheckedIOException;
            var attempt = broken.mail.attempts() + 1;
            log.warn("Mail {} of the inbox could not be taken ({} times)", id, attempt, failure);
            received.broke(id, failure instanceof Problem problem ? problem.detail() : failure.getClass().getSimpleName(),
                    mayPass && attempt < TRIES ? Duration.ofSeconds(30L << attempt) : null, clock.instant());
        });
    }

    /** Has one looked at again. */
    void retry(long id) {
        if (received.again(id) == 0) {
            throw undecidable(id);
        }
        intake.wake();
    }

    /** Puts one aside for good. */
    void dismiss(Viewer admin, long id) {
        if (received.dismiss(id, admin.id(), clock.instant()) == 0) {
            throw undecidable(id);
        }
    }

    /** Takes one that was held or ignored, as an admin wants: a message on the ticket that its sender may write to, else a new ticket. */
    void accept(Viewer admin, long id) {
        transaction.executeWithoutResult(status -> {
            var mail = received.takeUndecided(id).orElseThrow(() -> undecidable(id));
            var letter = Reading.of(received.raw(id).orElseThrow());
            var fate = fates.wanted(letter, id);
            if (fate instanceof Fate.Hold held) {
                // The admin has decided, but nobody can decide that someone wrote what nothing proves they wrote.
                if (held.outcome() != Outcome.UNPROVEN && held.outcome() != Outcome.STAFF_REPLY) {
                    throw new Problem.Unprocessable(switch (held.outcome()) {
                        case NO_SENDER -> "Nobody sent this mail: there is no one to answer.";
                        case DEACTIVATED -> "The sender's account is deactivated: activate it first.";
                        default -> "This mail cannot become a ticket.";
                    });
                }
                fate = new Fate.Raise(null, held.ticketId());
            }
            carryOut(mail, letter, fate, admin);
            received.decidedBy(id, admin.id());
        });
    }

    private Problem undecidable(long id) {
        return received.find(id).isEmpty() ? new Problem.NotFound("mail") : new Problem.Conflict("This mail is decided already, or is not kept any more.");
    }

    /** What would become of a mail, as far as that can be told without doing it. */
    Fate preview(Letter letter) {
        return fates.of(letter, 0, true);
    }

    /** Looks at one mail as soon as it has the turn, unless someone did before. */
    void lookAt(long id) {
        tryOne(() -> transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('inbox', 0))").query((row, n) -> n).list();
            return received.waiting(id).map(this::look).orElse(false);
        }));
    }

    Optional<ReceivedMail> find(long id) {
        return received.find(id);
    }

    Map<State, Long> counts() {
        return received.counts();
    }

    int forget(Instant now) {
        return received.forget(now.minus(KEPT));
    }
}
