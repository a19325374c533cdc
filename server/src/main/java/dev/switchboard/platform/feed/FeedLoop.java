package dev.switchboard.platform.feed;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one reader: look, react, wait to be woken. It waits a little when rows are there but not settled, and as
 * long as {@link #NET} at most even if no signal comes, so that a lost signal costs a moment and nothing else.
 */
final class FeedLoop implements Runnable {

    /** What a step found. */
    enum Outcome {
        /** There may be more at once. */
        MORE,
        /** Rows are there, but a transaction that is older than theirs is still open. */
        UNSETTLED,
        /** Nothing to do. */
        IDLE
    }

    /** One look at the log; may throw, then it is tried again. */
    @FunctionalInterface
    interface Step {
        Outcome run() throws InterruptedException;
    }

    static final Duration NET = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(FeedLoop.class);

    private final String name;
    private final FeedSignal signal;
    private final Step step;
    private volatile boolean stopping;

    FeedLoop(String name, FeedSignal signal, Step step) {
        this.name = name;
        this.signal = signal;
        this.step = step;
    }

    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        var failures = 0;
        var unsettled = 0;
        while (!stopping) {
            try {
                var seen = signal.count();
                switch (step.run()) {
                    case MORE -> unsettled = 0;
                    case UNSETTLED -> Thread.sleep(Math.min(50, 1L << Math.min(unsettled++ / 4, 6))); // most transactions end within milliseconds
                    case IDLE -> {
                        unsettled = 0;
                        signal.await(seen, NET);
                    }
                }
                failures = 0;
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                failures++;
                log.warn("Reader {} could not go on ({} times in a row), it tries again: {}", name, failures, failure.toString());
                try {
                    Thread.sleep(Math.min(5000, 50L << Math.min(failures, 7)));
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }
}
