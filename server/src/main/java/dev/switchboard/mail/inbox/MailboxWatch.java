package dev.switchboard.mail.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sees to it that every mailbox is looked after, each by one node: takes leases, has a worker for each, and lets go of what is another's. The
 * lease saves work and connections; that each mail comes in once does not hang on it ({@link Intake}).
 */
@Component
@ConditionalOnProperty(name = "switchboard.feed.enabled", matchIfMissing = true)
class MailboxWatch implements SmartLifecycle, Runnable {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    private record Running(MailboxWorker worker, Thread thread) {
    }

    private final UUID node = UUID.randomUUID();
    private final Mailboxes mailboxes;
    private final MailboxTable table;
    private final Intake intake;
    private final Clock clock;
    private final Map<Long, Running> workers = new HashMap<>();
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    MailboxWatch(Mailboxes mailboxes, MailboxTable table, Intake intake, Clock clock) {
        this.mailboxes = mailboxes;
        this.table = table;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("mailboxes").start(this);
    }

    @Override
    public void run() {
        while (running) {
            try {
                look();
                Thread.sleep(LOOK);
            } catch (InterruptedException stop) {
                return;
            } catch (DataAccessException | TransactionException away) {
                log.warn("Mailboxes cannot be looked after at the moment: {}", away.toString());
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes what is free, keeps what is held, and ends what is neither any more. */
    private synchronized void look() {
        var mine = table.lease(node, LEASE).stream().collect(Collectors.toMap(MailboxTable.Lease::id, MailboxTable.Lease::version));
        workers.entrySet().removeIf(entry -> {
            var isMine = Long.valueOf(entry.getValue().worker().version()).equals(mine.get(entry.getKey()));
            if (!isMine) {
                entry.getValue().worker().stop();
            }
            return !isMine || !entry.getValue().thread().isAlive();
        });
        mine.forEach((id, version) -> workers.computeIfAbsent(id, key -> begin(key, version)));
        workers.values().forEach(begun -> begun.worker().nudge());
    }

    private Running begin(long id, long version) {
        var mailbox = table.find(id).orElseThrow();
        var worker = new MailboxWorker(mailbox, version, mailboxes.account(mailbox), intake, table, clock);
        return new Running(worker, Thread.ofVirtual().name("mailbox-" + id).start(worker));
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
            if (endAll()) {
                table.release(node);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException gone) {
            log.info("The leases of mailboxes run out by themselves");
        }
    }

    private synchronized boolean endAll() throws InterruptedException {
        var hadAny = !workers.isEmpty();
        workers.values().forEach(begun -> begun.worker().stop());
        for (var begun : workers.values()) {
            begun.thread().join(Duration.ofSeconds(3));
            begun.thread().interrupt();
        }
        workers.clear();
        return hadAny;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** With the readers: after the database is ready, and until after the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
