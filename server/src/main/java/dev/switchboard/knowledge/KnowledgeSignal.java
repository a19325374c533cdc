package dev.switchboard.knowledge;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import dev.switchboard.platform.feed.NodeChannel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever follows the articles, here and on other nodes. Carries no content and promises nothing: followers look for themselves. */
@Component
class KnowledgeSignal {

    private static final String TOPIC = "knowledge";

    private final NodeChannel nodes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private long count;

    KnowledgeSignal(NodeChannel nodes) {
        this.nodes = nodes;
        nodes.listen(TOPIC, words -> wake());
    }

    /** Once the running transaction has committed, wakes the followers everywhere. */
    void raiseAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
                // The committed transaction's connection is still in hand: the word goes out beside it.
                Thread.ofVirtual().name("knowledge-tell").start(() -> nodes.tell(TOPIC, "changed"));
            }
        });
    }

    /** Wakes the followers everywhere, for a change that has been committed. */
    void raise() {
        wake();
        nodes.tell(TOPIC, "changed");
    }

    private void wake() {
        lock.lock();
        try {
            count++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it was raised more often than {@code seen}, at most for the given time; answers how often it was by now. */
    long await(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (count <= seen && left > 0) {
                left = raised.awaitNanos(left);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }
}
