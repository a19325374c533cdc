package dev.switchboard.realtime;

import java.io.IOException;
import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be sent over one socket: so many messages and no more. A virtual thread sends them, and is there only while
 * there is something to send. Nobody who puts something in ever waits for the network.
 */
final class Outgoing {

    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);

    private final WebSocketSession session;
    private final int capacity;
    private final ArrayDeque<WebSocketMessage<?>> waiting = new ArrayDeque<>();
    private @Nullable CloseStatus closing;
    private boolean draining;

    Outgoing(WebSocketSession session, int capacity) {
        this.session = session;
        this.capacity = capacity;
    }

    /** Sends soon, in order; a queue that is full closes the socket instead. */
    synchronized void send(WebSocketMessage<?> message) {
        if (closing != null) {
            return;
        }
        if (waiting.size() >= capacity) {
            close(Closing.TOO_SLOW);
            return;
        }
        waiting.add(message);
        drain();
    }

    /** Waits until half of the queue is free, so that a long catching-up leaves room for what is new. */
    synchronized void awaitRoom() throws InterruptedException {
        while (closing == null && waiting.size() >= Math.max(1, capacity / 2)) {
            wait();
        }
    }

    /** Closes at once: what still waits is not sent any more. */
    synchronized void close(CloseStatus why) {
        if (closing != null) {
            return;
        }
        closing = why;
        waiting.clear();
        notifyAll();
        drain();
    }

    /** Closes once what waits has been sent; nothing more is taken. */
    synchronized void closeAfterwards(CloseStatus why) {
        if (closing == null) {
            closing = why;
            notifyAll();
            drain();
        }
    }

    /** Whether it was closed from this side. */
    synchronized boolean isClosed() {
        return closing != null;
    }

    private void drain() {
        if (!draining) {
            draining = true;
            Thread.ofVirtual().name("socket-send").start(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            for (var next = next(); next != null; next = next()) {
                session.sendMessage(next);
            }
            var why = end();
            if (why != null) {
                session.close(why);
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("A socket went away: {}", gone.toString());
            close(CloseStatus.SESSION_NOT_RELIABLE);
            hangUp();
        }
    }

    private synchronized @Nullable WebSocketMessage<?> next() {
        var next = waiting.poll();
        notifyAll();
        if (next == null && closing == null) {
            draining = false;
        }
        return next;
    }

    /** Once closing, {@code draining} stays set: nothing is sent after the close. */
    private synchronized @Nullable CloseStatus end() {
        return closing != null && draining ? closing : null;
    }

    private void hangUp() {
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException | IllegalStateException gone) {
            log.debug("It was gone already: {}", gone.toString());
        }
    }
}
