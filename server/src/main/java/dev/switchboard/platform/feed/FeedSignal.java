package dev.switchboard.platform.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the readers of this node when something may have been committed. Carries no content: readers look for themselves. */
@Component
public class FeedSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private long count;
    private long localCount;

    /** Once the running transaction has committed, wakes all readers here, and those of other nodes a moment later. */
    void raiseAfterCommit() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(FeedSignal.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(FeedSignal.this, Boolean.TRUE);
            }

            @Override
            public void afterCommit() {
                raise(true);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(FeedSignal.this);
            }
        });
    }

    /** Wakes the readers because another node says so. */
    void raiseFromElsewhere() {
        raise(false);
    }

    private void raise(boolean local) {
        lock.lock();
        try {
            count++;
            if (local) {
                localCount++;
            }
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often the signal was raised so far, to be handed to {@link #await}. */
    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the signal has been raised more often than {@code seen}, at most for the given time. */
    void await(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (count <= seen && left > 0) {
                left = raised.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until this node itself has committed something since {@code seen}; answers how often it has by now. */
    long awaitLocal(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.MILLISECONDS.toNanos(atMost.toMillis());
            while (localCount <= seen && left > 0) {
                left = raised.awaitNanos(left);
            }
            return localCount;
        } finally {
            lock.unlock();
        }
    }
}
