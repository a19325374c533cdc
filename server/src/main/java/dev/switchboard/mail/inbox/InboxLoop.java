package dev.switchboard.mail.inbox;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks at mails as they come in, from the start of the server to its end; where it stood is in the database. */
@Component
@ConditionalOnProperty(name = "switchboard.feed.enabled", matchIfMissing = true)
class InboxLoop implements SmartLifecycle, Runnable {

    /** What came in by another node is looked for so often, in case that one is gone. */
    private static final long NET = 1000;
    private static final Logger log = LoggerFactory.getLogger(InboxLoop.class);

    private final Inbox inbox;
    private final Intake intake;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    InboxLoop(Inbox inbox, Intake intake) {
        this.inbox = inbox;
        this.intake = intake;
    }

    @Configuration(proxyBeanMethods = false)
    static class Forgetting {
        @Bean
        RecurringTask<Void> forgetIgnoredMail(Inbox inbox, Clock clock) {
            return Tasks.recurring("forget-ignored-mail", FixedDelay.ofHours(12)).execute((instance, context) -> inbox.forget(clock.instant()));
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("inbox").start(this);
    }

    @Override
    public void run() {
        while (running) {
            try {
                var seen = intake.count();
                while (running && inbox.next()) {
                    Thread.onSpinWait();
                }
                intake.await(seen, NET);
            } catch (InterruptedException stop) {
                return;
            } catch (DataAccessException | TransactionException away) {
                log.warn("The inbox cannot be looked at for the moment: {}", away.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(NET);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        intake.wake();
        try {
            if (!thread.join(Duration.ofSeconds(3))) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
