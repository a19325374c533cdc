package dev.switchboard.realtime;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import dev.switchboard.realtime.NodePresence.Here;
import dev.switchboard.realtime.Words.Someone;
import org.springframework.stereotype.Component;

/**
 * Who is in a ticket's room, at whatever node, and who types there (L6). Agents are told who; customers, that an agent
 * types. Nothing of it is stored.
 */
@Component
class Presence {

    /** Who says nothing more about typing has stopped. */
    private static final long TYPING = 6_000;
    private static final long BETWEEN_STARTS = 1_000;

    private final Words words;
    private final NodePresence nodes;
    private final Clock clock;
    private final Map<Long, Map<Subscription, Member>> rooms = new HashMap<>();
    private final Map<Long, Room> told = new HashMap<>();

    Presence(Words words, NodePresence nodes, Clock clock) {
        this.words = words;
        this.nodes = nodes;
        this.clock = clock;
        nodes.begin(this::changedElsewhere);
    }

    private static final class Member {
        private long typingUntil;
        private long startedAt;
        private boolean onNote;
    }

    /** A room as all nodes together know it. */
    private record Room(List<Someone> viewers, Map<Long, Someone> typing, boolean agentTypes) {
        static final Room EMPTY = new Room(List.of(), Map.of(), false);
    }

    /** Takes someone in, and tells them so before they are told anything else of the room. */
    synchronized void join(Subscription joining) {
        if (joining.hasEnded()) {
            return; // the right was lost while it came in
        }
        var ticket = joining.ticketId();
        rooms.computeIfAbsent(ticket, id -> new LinkedHashMap<>()).put(joining, new Member());
        var room = room(ticket);
        var isStaff = joining.socket().viewer().isStaff();
        joining.socket().send(words.joined(ticket, joining.position(), isStaff ? room.viewers() : null));
        if (!isStaff && room.agentTypes()) {
            joining.socket().send(words.agentTyping(ticket, true));
        }
        changedHere(ticket);
    }

    synchronized void leave(Subscription leaving) {
        var ticket = leaving.ticketId();
        var there = rooms.get(ticket);
        if (there != null && there.remove(leaving) != null) {
            if (there.isEmpty()) {
                rooms.remove(ticket);
            }
            changedHere(ticket);
        }
    }

    /** Someone in the room has another name or role by now. */
    synchronized void refresh(long ticket) {
        changedHere(ticket);
    }

    /** @param onNote whether it is an internal note, of which customers learn nothing */
    synchronized void typing(Subscription typist, boolean isTyping, boolean onNote) {
        var member = rooms.getOrDefault(typist.ticketId(), Map.of()).get(typist);
        if (member == null) {
            return;
        }
        var now = clock.millis();
        if (!isTyping) {
            member.typingUntil = 0;
        } else if (member.typingUntil > now || now - member.startedAt >= BETWEEN_STARTS || now < member.startedAt) {
            if (member.typingUntil <= now) {
                member.startedAt = now;
            }
            member.typingUntil = now + TYPING;
            member.onNote = onNote;
        }
        changedHere(typist.ticketId());
    }

    /** Ends what has run out; to be called once a second. */
    synchronized void sweep() {
        var now = clock.millis();
        for (var ticket : List.copyOf(rooms.keySet())) {
            var stopped = false;
            for (var member : rooms.get(ticket).values()) {
                if (member.typingUntil != 0 && member.typingUntil <= now) {
                    member.typingUntil = 0;
                    stopped = true;
                }
            }
            if (stopped) {
                changedHere(ticket);
            }
        }
        nodes.forgetSilent(now).forEach(this::tell);
    }

    private synchronized void changedElsewhere(Set<Long> tickets) {
        tickets.forEach(this::tell);
    }

    private void changedHere(long ticket) {
        tell(ticket);
        nodes.announce(ticket, local(ticket));
    }

    /** Those in a room at this node, each user once. */
    private synchronized List<Here> local(long ticket) {
        var byUser = new LinkedHashMap<Long, Here>();
        var now = clock.millis();
        rooms.getOrDefault(ticket, Map.of()).forEach((subscription, member) -> {
            var types = member.typingUntil > now;
            byUser.merge(subscription.socket().viewer().id(), new Here(Someone.of(subscription.socket().viewer()), types, types && member.onNote),
                    Here::or);
        });
        return List.copyOf(byUser.values());
    }

    private Room room(long ticket) {
        var byUser = new LinkedHashMap<Long, Here>();
        local(ticket).forEach(here -> byUser.put(here.who().id(), here));
        nodes.elsewhere(ticket).forEach(here -> byUser.merge(here.who().id(), here, Here::or));
        var typing = new LinkedHashMap<Long, Someone>();
        byUser.values().stream().filter(Here::types).forEach(here -> typing.put(here.who().id(), here.who()));
        return new Room(byUser.values().stream().map(Here::who).toList(), typing,
                byUser.values().stream().anyMatch(here -> here.types() && !here.onNote() && here.who().role().isStaff()));
    }

    /** Tells those in the room at this node what is different from what they were told before. */
    private void tell(long ticket) {
        var there = rooms.getOrDefault(ticket, Map.of()).keySet();
        if (there.isEmpty()) {
            told.remove(ticket);
            return;
        }
        var now = room(ticket);
        var before = told.getOrDefault(ticket, Room.EMPTY);
        told.put(ticket, now);
        if (now.equals(before)) {
            return;
        }
        var staff = there.stream().map(Subscription::socket).filter(socket -> socket.viewer().isStaff()).toList();
        var here = words.here(ticket, now.viewers(), List.copyOf(now.typing().keySet()));
        staff.forEach(socket -> socket.send(here));
        var users = new TreeSet<>(before.typing().keySet());
        users.addAll(now.typing().keySet());
        for (var user : users) {
            var types = now.typing().get(user);
            var typed = before.typing().get(user);
            if ((types == null) != (typed == null)) {
                var message = words.typing(ticket, types != null, types != null ? types : Objects.requireNonNull(typed));
                staff.stream().filter(socket -> socket.viewer().id() != user).forEach(socket -> socket.send(message));
            }
        }
        if (now.agentTypes() != before.agentTypes()) {
            var message = words.agentTyping(ticket, now.agentTypes());
            there.stream().map(Subscription::socket).filter(socket -> !socket.viewer().isStaff()).forEach(socket -> socket.send(message));
        }
    }

    /** Says everything again, for nodes that have come since or missed something. */
    void announceAll() {
        Set<Long> tickets;
        synchronized (this) {
            tickets = new HashSet<>(rooms.keySet());
        }
        tickets.forEach(ticket -> nodes.announce(ticket, local(ticket)));
    }
}
