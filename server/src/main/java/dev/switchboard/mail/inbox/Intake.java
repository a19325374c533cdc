package dev.switchboard.mail.inbox;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes mails in: stored as they came, in one transaction with the place in the mailbox, so that each comes in once whatever breaks off. */
@Component
class Intake {

    /** Bytes of a mail; what most servers let through, and a little more. */
    static final int LARGEST = 25 * 1024 * 1024;

    private final MailboxTable mailboxes;
    private final ReceivedTable received;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private long count;

    Intake(MailboxTable mailboxes, ReceivedTable received, Clock clock) {
        this.mailboxes = mailboxes;
        this.received = received;
        this.clock = clock;
    }

    /** What a mailbox holds under a number: the mail, or only its size if it is too large to be fetched. */
    sealed interface Content {

        record Whole(byte[] raw) implements Content {
        }

        record TooLarge(long size) implements Content {
        }
    }

    /** Stores what has that number, unless another node, or this one before, was quicker; answers whether it was new. */
    @Transactional
    boolean take(long mailboxId, long uidValidity, long uid, Content content) {
        var place = mailboxes.lockPlace(mailboxId);
        if (place.uidValidity() != null && place.uidValidity() == uidValidity && uid <= place.lastUid()) {
            return false;
        }
        var isNew = switch (content) {
            case Content.Whole(byte[] raw) -> received.store(mailboxId, raw, false, clock.instant()).isPresent();
            case Content.TooLarge(long size) -> {
                received.storeTooLarge(mailboxId, uidValidity + "/" + uid, size, clock.instant());
                yield true;
            }
        };
        mailboxes.move(mailboxId, uidValidity, uid);
        wakeAfterCommit();
        return isNew;
    }

    /** The numbers of a mailbox begin anew (RFC 3501, 2.3.1.1): everything is gone through again, and what is there already is known by itself. */
    @Transactional
    void beginAnew(long mailboxId, long uidValidity) {
        var place = mailboxes.lockPlace(mailboxId);
        if (place.uidValidity() == null || place.uidValidity() != uidValidity) {
            mailboxes.move(mailboxId, uidValidity, 0);
        }
    }

    /** Stores a mail from a file; answers its id, or nothing if it is there already. */
    @Transactional
    java.util.Optional<Long> bring(@Nullable Long mailboxId, byte[] raw) {
        return received.store(mailboxId, raw, true, clock.instant());
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    void wake() {
        lock.lock();
        try {
            count++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something came since it was counted, or the time is over. */
    void await(long since, long millis) throws InterruptedException {
        lock.lock();
        try {
            if (count == since) {
                news.await(millis, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }
}
