package dev.switchboard.realtime;

import java.util.List;

import dev.switchboard.accounts.AccountLog;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.User;
import dev.switchboard.accounts.Viewers;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedPosition;
import dev.switchboard.platform.feed.FeedTail;
import dev.switchboard.platform.feed.LoggedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes sockets follow what happens to their users' accounts (L5): signed out or deactivated, they are closed; with other
 * rights, they lose the rooms that are no longer theirs.
 */
@Component
class AccountWatch implements FeedTail {

    private static final int PAGE = 500;

    private final AccountLog log;
    private final Viewers viewers;
    private final People people;
    private final Sockets sockets;
    private final Rooms rooms;
    private final Words words;
    private @Nullable FeedPosition position;

    AccountWatch(AccountLog log, Viewers viewers, People people, Sockets sockets, Rooms rooms, Words words) {
        this.log = log;
        this.viewers = viewers;
        this.people = people;
        this.sockets = sockets;
        this.rooms = rooms;
        this.words = words;
    }

    @Override
    public String name() {
        return "realtime-accounts";
    }

    @Override
    public EventLog log() {
        return log.events();
    }

    @Override
    public void follow(List<LoggedEvent> events) {
        catchUp();
    }

    /**
     * Learns all that has happened. Whoever then reads an event of a ticket that was written after a change to an account has
     * learned of that change: the account's row has the lower transaction, so it is shown whenever the ticket's is.
     */
    synchronized void catchUp() {
        var from = position;
        if (from == null) {
            from = log.events().end();
            List.copyOf(sockets.users()).forEach(this::reconsider);
            position = from;
        }
        for (var events = log.events().after(from, PAGE); !events.isEmpty(); events = log.events().after(from, PAGE)) {
            events.stream().map(LoggedEvent::stream).distinct().forEach(this::reconsider);
            events.stream().filter(event -> event.type().equals(AccountLog.AVAILABILITY_CHANGED)).map(LoggedEvent::stream).distinct()
                    .forEach(this::tellAvailability);
            from = events.getLast().position();
            position = from;
        }
    }

    private void reconsider(long user) {
        for (var socket : sockets.of(user)) {
            if (socket.refresh(viewers)) {
                rooms.review(socket);
            } else {
                socket.close(Closing.SIGNED_OUT);
            }
        }
    }

    private void tellAvailability(long id) {
        var listening = sockets.all().stream().filter(socket -> socket.list() != null && socket.viewer().isStaff()).toList();
        if (listening.isEmpty()) {
            return;
        }
        people.find(id).filter(user -> user.agent() != null).ifPresent(user -> {
            var message = words.available(someone(user), user.isActive() && user.agent() != null && user.agent().isAvailable());
            listening.forEach(socket -> socket.send(message));
        });
    }

    private static Words.Someone someone(User user) {
        return new Words.Someone(user.id(), user.name().isBlank() ? user.username() : user.name(), user.username(), user.role());
    }
}
