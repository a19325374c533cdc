package dev.switchboard.realtime;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sockets that are open at this node, by user and by the rooms they are in. */
@Component
class Sockets implements MeterBinder {

    private final Set<Socket> all = ConcurrentHashMap.newKeySet();
    private final Map<Long, Set<Socket>> byUser = new ConcurrentHashMap<>();
    private final Map<Long, Set<Subscription>> byTicket = new ConcurrentHashMap<>();

    void add(Socket socket) {
        all.add(socket);
        byUser.compute(socket.viewer().id(), (id, theirs) -> with(theirs, socket));
    }

    void remove(Socket socket) {
        all.remove(socket);
        byUser.compute(socket.viewer().id(), (id, theirs) -> without(theirs, socket));
    }

    Collection<Socket> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Collection<Socket> of(long userId) {
        return byUser.getOrDefault(userId, Set.of());
    }

    Set<Long> users() {
        return byUser.keySet();
    }

    void add(Subscription subscription) {
        byTicket.compute(subscription.ticketId(), (id, there) -> with(there, subscription));
    }

    void remove(Subscription subscription) {
        byTicket.compute(subscription.ticketId(), (id, there) -> without(there, subscription));
    }

    /** Who is in a ticket's room. */
    Collection<Subscription> room(long ticketId) {
        return byTicket.getOrDefault(ticketId, Set.of());
    }

    /** The sockets with a list stream. */
    List<ListStream> lists() {
        return all.stream().map(Socket::list).filter(list -> list != null).toList();
    }

    private static <T> Set<T> with(@Nullable Set<T> set, T one) {
        var kept = set == null ? ConcurrentHashMap.<T>newKeySet() : set;
        kept.add(one);
        return kept;
    }

    private static <T> @Nullable Set<T> without(@Nullable Set<T> set, T one) {
        if (set == null) {
            return null;
        }
        set.remove(one);
        return set.isEmpty() ? null : set;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("switchboard.sockets.open", all, Set::size).description("WebSockets open at this node").register(registry);
    }
}
