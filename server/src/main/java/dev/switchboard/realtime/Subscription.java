package dev.switchboard.realtime;

import java.util.OptionalLong;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket's place in one ticket's room: the number of the last event it has been given (L4). The next one in turn goes out
 * directly; whatever else comes only says that there is more, which is then read from the log.
 */
final class Subscription {

    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final int PAGE = 100;

    private enum State { HELD, FILLING, LIVE, ENDED }

    private final Socket socket;
    private final long ticketId;
    private final Announcements announcements;
    private final Consumer<Subscription> lost;
    private State state = State.HELD;
    private long position;
    private long highest;
    private long start;
    private long told;

    /** @param lost what to do when the viewer turns out not to see the ticket any more */
    Subscription(Socket socket, long ticketId, Announcements announcements, Consumer<Subscription> lost) {
        this.socket = socket;
        this.ticketId = ticketId;
        this.announcements = announcements;
        this.lost = lost;
    }

    Socket socket() {
        return socket;
    }

    long ticketId() {
        return ticketId;
    }

    /**
     * Takes its place, and holds back what happens until it is released.
     *
     * @param version  the ticket's last number, read after this was registered
     * @param afterSeq up to where the client got, if it says so
     */
    synchronized void begin(long version, OptionalLong afterSeq) {
        position = Math.min(afterSeq.orElse(version), version);
        start = position;
        told = afterSeq.isPresent() ? 0 : version;
        highest = Math.max(highest, version);
    }

    /** The client says up to where it got. What it has been given here since it joined is not given again. */
    synchronized void resume(long afterSeq) {
        if (state != State.ENDED && afterSeq < start) {
            position = afterSeq;
            start = afterSeq;
            told = 0;
            if (state == State.LIVE) {
                fill();
            }
        }
        release();
    }

    /** Ends the holding back. */
    synchronized void release() {
        if (state == State.HELD) {
            state = State.LIVE;
            if (highest > position) {
                fill();
            }
        }
    }

    /** Where the next event will follow. */
    synchronized long position() {
        return position;
    }

    /** Whether an event was there before this subscription, so that the list stream still has to tell it. */
    synchronized boolean isBefore(long seq) {
        return seq <= told;
    }

    /** Whether this room has told an event, or passed it over because it was not for the viewer. */
    synchronized boolean hasTold(long seq) {
        return seq > told && seq <= position;
    }

    /** An event of the ticket; never waits. */
    synchronized void offer(Announcement event, boolean withCursor) {
        highest = Math.max(highest, event.seq());
        if (state != State.LIVE || event.seq() <= position) {
            return;
        }
        if (event.seq() == position + 1) {
            give(event, withCursor);
        } else {
            fill();
        }
    }

    /** Events up to this number are there, but could not be shown; they are read from the log. */
    synchronized void offerUnread(long seq) {
        highest = Math.max(highest, seq);
        if (state == State.LIVE && seq > position) {
            fill();
        }
    }

    /** Ends it; answers whether it had not ended before. Nothing is given after that. */
    synchronized boolean end() {
        var first = state != State.ENDED;
        state = State.ENDED;
        return first;
    }

    synchronized boolean hasEnded() {
        return state == State.ENDED;
    }

    private void give(Announcement event, boolean withCursor) {
        position = event.seq();
        if (event.isFor(socket.viewer())) {
            socket.send(withCursor ? event.resumable(socket.viewer()) : event.plain(socket.viewer()));
        }
    }

    private void fill() {
        state = State.FILLING;
        Thread.ofVirtual().name("room-fill").start(this::fillUp);
    }

    private void fillUp() {
        try {
            while (!isFull()) {
                var from = position();
                var viewer = socket.viewer();
                var missed = announcements.missed(viewer, ticketId, from, PAGE);
                if (missed.isEmpty()) {
                    lost.accept(this);
                    return;
                }
                var expected = from;
                for (var event : missed.get().announcements()) {
                    socket.awaitRoom();
                    if (!next(expected, event)) {
                        break;
                    }
                    expected = event.seq();
                }
                skipTo(expected, missed.get());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.warn("What a socket missed of ticket {} could not be read: {}", ticketId, failure.toString());
            socket.close(Closing.FAILED);
        }
    }

    /** Whether nothing is left to read; then events go out directly from here on. */
    private synchronized boolean isFull() {
        if (state != State.FILLING || socket.isClosed()) {
            return true;
        }
        if (highest <= position) {
            state = State.LIVE;
            return true;
        }
        return false;
    }

    /** Gives one event that was read, unless the place was moved meanwhile. */
    private synchronized boolean next(long expected, Announcement event) {
        if (state != State.FILLING || position != expected) {
            return false;
        }
        give(event, false);
        return true;
    }

    /** Passes over what was not for this viewer. */
    private synchronized void skipTo(long expected, Announcements.Missed missed) {
        var events = missed.announcements();
        if (position == expected && (events.isEmpty() || events.getLast().seq() == expected)) {
            position = Math.max(position, missed.upTo());
        }
    }
}
