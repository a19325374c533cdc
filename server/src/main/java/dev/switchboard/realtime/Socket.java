package dev.switchboard.realtime;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.accounts.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** One open connection: who is at the other end, what they follow, and the way out to them. */
final class Socket {

    /** So many messages may wait before a client counts as too slow. */
    static final int CAPACITY = 512;
    private static final long PING_EVERY = 30_000;
    private static final long SILENCE = 90_000;

    private final UUID session;
    private final Outgoing outgoing;
    private final @Nullable Long onlyRoom;
    private final Map<Long, Subscription> subscriptions = new ConcurrentHashMap<>();
    /** Rooms that were left: what they told, the list stream must not tell again if it is still behind. */
    private final Map<Long, Subscription> left = new ConcurrentHashMap<>();
    private final Allowance allowance;
    private volatile Viewer viewer;
    private volatile @Nullable ListStream list;
    private long lastPing;
    private volatile long unanswered;

    /** @param onlyRoom the ticket of a room's own socket; null on {@code /ws} */
    Socket(WebSocketSession connection, Viewer viewer, UUID session, @Nullable Long onlyRoom, Clock clock) {
        this.viewer = viewer;
        this.session = session;
        this.onlyRoom = onlyRoom;
        this.outgoing = new Outgoing(connection, CAPACITY);
        this.allowance = new Allowance(clock);
        this.lastPing = clock.millis();
    }

    Viewer viewer() {
        return viewer;
    }

    @Nullable Long onlyRoom() {
        return onlyRoom;
    }

    Allowance allowance() {
        return allowance;
    }

    /** Learns anew who is at the other end; false if that is nobody any more. The later look is the one that stays. */
    synchronized boolean refresh(Viewers viewers) {
        var now = viewers.reload(session);
        now.ifPresent(known -> viewer = known);
        return now.isPresent();
    }

    void send(TextMessage message) {
        outgoing.send(message);
    }

    void awaitRoom() throws InterruptedException {
        outgoing.awaitRoom();
    }

    void close(CloseStatus why) {
        outgoing.close(why);
    }

    /** Closes once what waits has been sent. */
    void closeAfterwards(CloseStatus why) {
        outgoing.closeAfterwards(why);
    }

    boolean isClosed() {
        return outgoing.isClosed();
    }

    /** The stream of everything the viewer sees; only {@code /ws} has one. */
    @Nullable ListStream list() {
        return list;
    }

    void follow(ListStream stream) {
        list = stream;
    }

    Optional<Subscription> subscription(long ticketId) {
        return Optional.ofNullable(subscriptions.get(ticketId));
    }

    Collection<Subscription> subscriptions() {
        return subscriptions.values();
    }

    void add(Subscription subscription) {
        subscriptions.put(subscription.ticketId(), subscription);
    }

    void remove(Subscription subscription) {
        if (subscriptions.remove(subscription.ticketId(), subscription) && list != null) {
            left.put(subscription.ticketId(), subscription);
        }
    }

    /** Whether a room that was left told this event. */
    boolean wasTold(long ticketId, long seq) {
        var room = left.get(ticketId);
        return room != null && room.hasTold(seq);
    }

    /** To be called once the list stream has caught up, or begins anew: from then on it tells by itself. */
    void forgetLeftRooms() {
        left.clear();
    }

    /** Asks for a sign of life every half minute; who gives none for a minute and a half is gone. */
    void keepAlive(long now) {
        var since = unanswered;
        if (since != 0 && now - since >= SILENCE) {
            close(Closing.SILENT);
        } else if (now - lastPing >= PING_EVERY) {
            lastPing = now;
            if (since == 0) {
                unanswered = now;
            }
            outgoing.send(new PingMessage());
        }
    }

    void answered() {
        unanswered = 0;
    }
}
