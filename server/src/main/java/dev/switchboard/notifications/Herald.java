package dev.switchboard.notifications;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.switchboard.realtime.Push;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells those who are connected that there is something new (L2), or that they read something at another of their devices. One at a time
 * and beside the reader: what comes while it tells is bundled, so that a storm of tickets does not become one of words.
 */
@Component
class Herald {

    private static final Logger log = LoggerFactory.getLogger(Herald.class);
    /** More unread ones than this are not counted: a badge has no room for them. */
    static final int MOST = 1000;
    /** After each one told, before the next round: to tell someone takes a word to all nodes. */
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final NotificationTable table;
    private final Showing showing;
    private final Push push;
    private final Map<Long, Integer> waiting = new HashMap<>();
    private boolean isTelling;

    Herald(NotificationTable table, Showing showing, Push push) {
        this.table = table;
        this.showing = showing;
        this.push = push;
    }

    /**
     * @param unreadCount  at most 1,000
     * @param newCount     how many are new since the last word
     * @param notification the newest of them
     */
    record Created(String type, int unreadCount, int newCount, Notification notification) {
    }

    record Changed(String type, long unreadCount) {
    }

    /** @param userIds who has something new, as often as they have */
    void tellAfterCommit(List<Long> userIds) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(userIds);
            }
        });
    }

    /** Someone read or deleted something: their other windows count anew. */
    void tellChanged(long userId) {
        push.toUser(userId, new Changed("notification.changed", table.countUnread(userId)));
    }

    private synchronized void tell(List<Long> userIds) {
        userIds.forEach(user -> waiting.merge(user, 1, Integer::sum));
        if (!isTelling && !waiting.isEmpty()) {
            isTelling = true;
            // Not by the thread of the commit: its connection is still taken then.
            Thread.ofVirtual().name("notification-herald").start(this::tellAll);
        }
    }

    private void tellAll() {
        for (var next = next(); !next.isEmpty(); next = next()) {
            try {
                push(next);
                Thread.sleep(PAUSE.multipliedBy(next.size()));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                log.warn("{} people could not be told that they have something new: {}", next.size(), failure.toString());
            }
        }
    }

    private synchronized Map<Long, Integer> next() {
        var next = Map.copyOf(waiting);
        waiting.clear();
        isTelling = !next.isEmpty();
        return next;
    }

    private void push(Map<Long, Integer> newCounts) {
        var newest = newest(newCounts.keySet());
        for (var count : table.countUnread(newCounts.keySet(), MOST)) {
            var notification = newest.get(count.userId());
            if (notification != null) {
                push.toUser(count.userId(), new Created("notification.created", count.unread(), newCounts.get(count.userId()), notification));
            }
        }
    }

    private Map<Long, Notification> newest(Collection<Long> userIds) {
        return showing.showAll(table.newest(userIds)).stream().collect(Collectors.toMap(Notification::user, Function.identity()));
    }
}
