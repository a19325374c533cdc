package dev.switchboard.realtime;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedTail;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries the events of tickets to the sockets whose viewers may see them (L2, L5). Before each batch it learns what happened
 * to accounts before it, so that nobody is told anything by a right already lost.
 */
@Component
class Fanout implements FeedTail {

    private static final Logger logger = LoggerFactory.getLogger(Fanout.class);

    private final TicketLog log;
    private final Announcements announcements;
    private final Sockets sockets;
    private final Rooms rooms;
    private final AccountWatch accounts;
    private final Set<Socket> statsDue = ConcurrentHashMap.newKeySet();

    Fanout(TicketLog log, Announcements announcements, Sockets sockets, Rooms rooms, AccountWatch accounts) {
        this.log = log;
        this.announcements = announcements;
        this.sockets = sockets;
        this.rooms = rooms;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "realtime";
    }

    @Override
    public EventLog log() {
        return log.events();
    }

    @Override
    public void follow(List<LoggedEvent> events) {
        if (sockets.isEmpty()) {
            return;
        }
        var listening = sockets.all().stream().filter(socket -> socket.list() != null).toList();
        var wanted = listening.isEmpty() ? events.stream().filter(event -> !sockets.room(event.stream()).isEmpty()).toList() : events;
        try {
            accounts.catchUp();
            announcements.of(wanted).forEach(event -> announce(event, listening));
        } catch (RuntimeException failure) {
            // The rooms and lists read for themselves what they were not told.
            logger.warn("{} events could not be told, sockets read them from the log: {}", events.size(), failure.toString());
            events.forEach(event -> sockets.room(event.stream()).forEach(room -> room.offerUnread(event.seq())));
            sockets.lists().forEach(list -> list.offerUnread(events.getLast().position()));
        }
    }

    private void announce(Announcement event, Collection<Socket> listening) {
        for (var room : sockets.room(event.ticketId())) {
            if (!event.isOfTicketSeenBy(room.socket().viewer())) {
                rooms.lose(room);
            } else if (room.socket().onlyRoom() != null) {
                room.offer(event, true);
            }
        }
        for (var socket : listening) {
            var list = socket.list();
            if (list != null) {
                list.offer(event);
            }
            if (event.isOfTicketSeenBy(socket.viewer()) || mayHaveLost(event.event(), socket.viewer())) {
                statsDue.add(socket);
            }
        }
    }

    /** Whether a ticket that the viewer does not see may have been one until this event. */
    private static boolean mayHaveLost(TicketEvent event, Viewer viewer) {
        return viewer.role() == Role.AGENT && switch (event) {
            case TicketEvent.TicketAssigned assigned -> assigned.before() != null && assigned.before() == viewer.id();
            case TicketEvent.TicketEdited edited -> edited.changes().containsKey("department");
            default -> false;
        };
    }

    /** Tells those for whom numbers changed since the last time; to be called once a second. */
    void tellStats() {
        for (var socket : new HashSet<>(statsDue)) {
            statsDue.remove(socket);
            socket.send(Words.STATS_CHANGED);
        }
    }
}
