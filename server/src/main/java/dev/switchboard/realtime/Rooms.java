package dev.switchboard.realtime;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.Tickets;
import org.springframework.stereotype.Component;

/** Joining and leaving the rooms of tickets, by wish or because a right was lost (L4, L5). */
@Component
class Rooms {

    /** How long a room holds back what happens for a client that may be about to say where it left off. */
    static final Duration GRACE = Duration.ofMillis(200);

    private final Sockets sockets;
    private final Tickets tickets;
    private final Announcements announcements;
    private final Presence presence;
    private final Words words;

    Rooms(Sockets sockets, Tickets tickets, Announcements announcements, Presence presence, Words words) {
        this.sockets = sockets;
        this.tickets = tickets;
        this.announcements = announcements;
        this.presence = presence;
        this.words = words;
    }

    /**
     * Takes a socket into a room, or moves it to another place there.
     *
     * @throws Problem.NotFound if the viewer does not see the ticket
     */
    void join(Socket socket, long ticketId, OptionalLong afterSeq, boolean hold) {
        var there = socket.subscription(ticketId);
        if (there.isPresent()) {
            afterSeq.ifPresentOrElse(there.get()::resume, there.get()::release);
            return;
        }
        var subscription = new Subscription(socket, ticketId, announcements, this::lose);
        // Registered before it is looked up: from here on, nothing that happens goes by unnoticed.
        sockets.add(subscription);
        socket.add(subscription);
        var scope = announcements.scope(socket.viewer(), ticketId);
        if (scope.isEmpty()) {
            subscription.end();
            forget(subscription);
            throw new Problem.NotFound("ticket");
        }
        subscription.begin(scope.get().version(), afterSeq);
        presence.join(subscription);
        if (socket.isClosed()) {
            leave(subscription);
        } else if (hold) {
            Thread.ofVirtual().name("room-grace").start(() -> releaseLater(subscription));
        } else {
            subscription.release();
        }
    }

    private static void releaseLater(Subscription subscription) {
        try {
            Thread.sleep(GRACE);
            subscription.release();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** The client does not want to follow any more, or has gone. */
    void leave(Subscription subscription) {
        if (subscription.end()) {
            forget(subscription);
            presence.leave(subscription);
        }
    }

    /** The viewer does not see the ticket any more: not another word about it. */
    void lose(Subscription subscription) {
        if (!subscription.end()) {
            return;
        }
        var socket = subscription.socket();
        forget(subscription);
        socket.send(words.left(subscription.ticketId(), "no longer visible"));
        if (socket.onlyRoom() != null) {
            socket.closeAfterwards(Closing.NO_RIGHT);
        }
        presence.leave(subscription);
    }

    /** Looks whether a socket, whose viewer has changed, may stay where it is. */
    void review(Socket socket) {
        var there = List.copyOf(socket.subscriptions());
        if (there.isEmpty()) {
            return;
        }
        var scopes = tickets.scopes(there.stream().map(Subscription::ticketId).toList()).stream()
                .collect(Collectors.toMap(Tickets.Scope::ticketId, Function.identity()));
        for (var subscription : there) {
            var scope = scopes.get(subscription.ticketId());
            if (scope == null || !scope.isSeenBy(socket.viewer())) {
                lose(subscription);
            } else {
                presence.refresh(subscription.ticketId());
            }
        }
    }

    private void forget(Subscription subscription) {
        sockets.remove(subscription);
        subscription.socket().remove(subscription);
    }
}
