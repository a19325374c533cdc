package dev.switchboard.platform.feed;

import java.util.List;

import dev.switchboard.platform.feed.FeedLoop.Outcome;
import dev.switchboard.platform.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** One turn of a {@link FeedReader}: cursor, events and effects in one transaction. */
final class FeedTurn implements FeedLoop.Step {

    /** How often an event is tried before it is put aside. */
    static final int ATTEMPTS = 5;
    private static final Logger log = LoggerFactory.getLogger(FeedTurn.class);

    private final FeedReader reader;
    private final FeedCursorTable cursors;
    private final TransactionOperations transaction;
    private FeedPosition tried = FeedPosition.START;

    FeedTurn(FeedReader reader, FeedCursorTable cursors, TransactionOperations transaction) {
        this.reader = reader;
        this.cursors = cursors;
        this.transaction = transaction;
    }

    @Override
    public Outcome run() throws InterruptedException {
        try {
            return advance(reader.batch());
        } catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
                 | TransactionException away) {
            throw away; // not the events' fault: the loop waits and tries again, for ever
        } catch (RuntimeException poisoned) {
            log.warn("Reader {} failed on a batch and goes on one by one: {}", reader.name(), poisoned.toString());
            return oneByOne();
        }
    }

    private Outcome advance(int limit) {
        // Looked at first without a lock: a lock is a write, and while its transaction is open nothing after it is settled.
        var last = cursors.position(reader.name());
        if (reader.log().after(last, 1).isEmpty()) {
            return reader.log().hasUnsettled(last) ? Outcome.UNSETTLED : Outcome.IDLE;
        }
        return transaction.execute(status -> {
            cursors.commitWithoutWaiting();
            var position = cursors.take(reader.name());
            if (position.isEmpty()) {
                return Outcome.IDLE;
            }
            var events = reader.log().after(position.get(), limit);
            if (events.isEmpty()) {
                return reader.log().hasUnsettled(position.get()) ? Outcome.UNSETTLED : Outcome.IDLE;
            }
            tried = events.getFirst().position();
            reader.read(events);
            cursors.move(reader.name(), events.getLast().position());
            return Outcome.MORE;
        });
    }

    /** Goes through one batch event by event, so that only the one that cannot be read is put aside. */
    private Outcome oneByOne() throws InterruptedException {
        for (var done = 0; done < reader.batch(); done++) {
            var outcome = patiently();
            if (outcome != Outcome.MORE) {
                return outcome;
            }
        }
        return Outcome.MORE;
    }

    private Outcome patiently() throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                return advance(1);
            } catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
                     | TransactionException away) {
                throw away;
            } catch (RuntimeException poisoned) {
                if (attempt == ATTEMPTS) {
                    putAside(poisoned);
                    return Outcome.MORE;
                }
                Thread.sleep(20L << attempt);
            }
        }
    }

    private void putAside(RuntimeException cause) {
        transaction.executeWithoutResult(status -> cursors.take(reader.name()).ifPresent(position -> {
            List<LoggedEvent> next = reader.log().after(position, 1);
            // Another node may have put it aside meanwhile: what is next now was not tried.
            if (!next.isEmpty() && next.getFirst().position().equals(tried)) {
                var event = next.getFirst();
                log.error("Reader {} put aside event {} of {} after {} attempts", reader.name(), event.position().id(),
                        reader.log().name(), ATTEMPTS, cause);
                cursors.putAside(reader.name(), reader.log().name(), event.position().id(), ATTEMPTS,
                        Wire.storable(cause.toString()));
                cursors.move(reader.name(), event.position());
            }
        }));
    }
}
