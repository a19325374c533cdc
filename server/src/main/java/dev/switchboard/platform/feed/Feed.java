package dev.switchboard.platform.feed;

import java.util.ArrayList;
import java.util.List;

import dev.switchboard.platform.feed.FeedLoop.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every reader and tail, each on a virtual thread of its own, from the start of the server to its end. */
@Component
@ConditionalOnProperty(name = "switchboard.feed.enabled", matchIfMissing = true)
class Feed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    private final List<FeedReader> readers;
    private final List<FeedTail> tails;
    private final FeedCursorTable cursors;
    private final FeedSignal signal;
    private final TransactionTemplate transaction;
    private final List<FeedLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Feed(List<FeedReader> readers, List<FeedTail> tails, FeedCursorTable cursors, FeedSignal signal, TransactionTemplate transaction) {
        this.readers = readers;
        this.tails = tails;
        this.cursors = cursors;
        this.signal = signal;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        for (var reader : readers) {
            cursors.enrol(reader.name(), reader.log().name());
            run(reader.name(), new FeedTurn(reader, cursors, transaction));
        }
        for (var tail : tails) {
            run(tail.name(), new TailStep(tail));
        }
        running = true;
    }

    private void run(String name, FeedLoop.Step step) {
        var loop = new FeedLoop(name, signal, step);
        loops.add(loop);
        threads.add(Thread.ofVirtual().name("feed-" + name).start(loop));
    }

    @Override
    public void stop() {
        loops.forEach(FeedLoop::stop);
        signal.raiseFromElsewhere();
        try {
            for (var thread : threads) {
                thread.join(5000);
                if (thread.isAlive()) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        loops.clear();
        threads.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the database is ready and before the web server; so at the end it stops after the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static final class TailStep implements FeedLoop.Step {

        private final FeedTail tail;
        private FeedPosition position;

        TailStep(FeedTail tail) {
            this.tail = tail;
            this.position = tail.log().end();
        }

        @Override
        public Outcome run() {
            var events = tail.log().after(position, 500);
            if (events.isEmpty()) {
                return tail.log().hasUnsettled(position) ? Outcome.UNSETTLED : Outcome.IDLE;
            }
            position = events.getLast().position();
            try {
                tail.follow(events);
            } catch (RuntimeException failure) {
                log.error("{} failed on {} events", tail.name(), events.size(), failure);
            }
            return Outcome.MORE;
        }
    }
}
