package dev.switchboard.realtime;

import dev.switchboard.platform.feed.FeedPosition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.TextMessage;

/**
 * What a {@code /ws} socket is told of all tickets its viewer sees: a position in the whole log. Events of tickets whose room
 * the socket has joined go by way of the room, so that none comes twice.
 */
final class ListStream {

    /** More than this is not replayed: reading the lists anew is cheaper. */
    static final int LARGEST_REPLAY = 1000;
    private static final Logger log = LoggerFactory.getLogger(ListStream.class);
    private static final TextMessage RESYNC = new TextMessage("{\"type\":\"resync\"}");

    private enum State { HELD, FILLING, LIVE }

    private final Socket socket;
    private final Announcements announcements;
    private State state = State.HELD;
    private FeedPosition position = FeedPosition.START;
    private FeedPosition latest = FeedPosition.START;
    private FeedPosition start = FeedPosition.START;
    private int moves;

    ListStream(Socket socket, Announcements announcements) {
        this.socket = socket;
        this.announcements = announcements;
    }

    /**
     * Takes its place, and holds back what happens until it is released.
     *
     * @param end where the log ends, read after the socket was registered with this stream
     */
    synchronized void begin(FeedPosition end) {
        position = end;
        start = end;
        latest = later(latest, end);
    }

    /** The client says up to where it got; {@code end} is where the log ends at the moment. */
    synchronized void resume(FeedPosition after, FeedPosition end) {
        latest = later(latest, end);
        if (after.compareTo(start) < 0) {
            position = after;
            start = after;
            moves++;
            socket.forgetLeftRooms();
            if (state == State.LIVE) {
                fill();
            }
        }
        release();
    }

    synchronized void release() {
        if (state == State.HELD) {
            state = State.LIVE;
            if (latest.compareTo(position) > 0) {
                fill();
            }
        }
    }

    /** An event of the log, in the log's order; never waits. */
    synchronized void offer(Announcement event) {
        latest = later(latest, event.position());
        if (state != State.LIVE) {
            var viewer = socket.viewer();
            if (event.isOfTicketSeenBy(viewer)) {
                socket.subscription(event.ticketId()).ifPresent(room -> room.offer(event, false));
            }
        } else if (event.position().compareTo(position) > 0) {
            give(event);
        }
    }

    /** Events up to this position are there, but could not be shown; they are read from the log. */
    synchronized void offerUnread(FeedPosition upTo) {
        latest = later(latest, upTo);
        if (state == State.LIVE && upTo.compareTo(position) > 0) {
            fill();
        }
    }

    private void give(Announcement event) {
        position = event.position();
        var viewer = socket.viewer();
        if (!event.isOfTicketSeenBy(viewer)) {
            return;
        }
        var room = socket.subscription(event.ticketId());
        if (room.isPresent() && !room.get().isBefore(event.seq())) {
            room.get().offer(event, true);
        } else if (event.isFor(viewer) && !socket.wasTold(event.ticketId(), event.seq())) {
            socket.send(event.resumable(viewer));
        }
    }

    private void fill() {
        state = State.FILLING;
        Thread.ofVirtual().name("list-fill").start(this::fillUp);
    }

    private void fillUp() {
        try {
            for (var from = next(); from != null; from = next()) {
                var events = announcements.after(from.position(), LARGEST_REPLAY + 1);
                if (events.size() > LARGEST_REPLAY) {
                    skipTo(from, announcements.end());
                    continue;
                }
                for (var event : announcements.of(events)) {
                    socket.awaitRoom();
                    if (!giveNext(from, event)) {
                        break;
                    }
                }
                if (!events.isEmpty()) {
                    reach(from, events.getLast().position());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.warn("What a socket missed could not be read: {}", failure.toString());
            socket.close(Closing.FAILED);
        }
    }

    private record From(FeedPosition position, int moves) {
    }

    /** From where there is more to read; null once there is not, and events go out directly. */
    private synchronized @Nullable From next() {
        if (socket.isClosed()) {
            return null;
        }
        if (latest.compareTo(position) <= 0) {
            state = State.LIVE;
            socket.forgetLeftRooms();
            return null;
        }
        return new From(position, moves);
    }

    private synchronized boolean giveNext(From from, Announcement event) {
        if (moves != from.moves()) {
            return false;
        }
        give(event);
        return true;
    }

    private synchronized void reach(From from, FeedPosition last) {
        if (moves == from.moves()) {
            position = later(position, last);
        }
    }

    /** Too much: the client is told to read its lists again, and goes on from now. */
    private synchronized void skipTo(From from, FeedPosition end) {
        if (moves == from.moves()) {
            position = later(position, end);
            socket.send(RESYNC);
        }
    }

    private static FeedPosition later(FeedPosition one, FeedPosition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
