package dev.switchboard.platform.feed;

import java.util.List;

/**
 * Someone who reacts to a log and whose effects live in this database. Its cursor moves in the transaction of its
 * effects: each event has its effect exactly once. It runs on one node at a time.
 *
 * <p>A bean of this type is started with the server. If it throws, its batch is tried again event by event; an event
 * that keeps failing is put aside for the admins (table {@code feed_failures}) and reading goes on.
 */
public interface FeedReader {

    /** Its name, which is also its cursor's. Never changed: a new name starts from the beginning of the log. */
    String name();

    /** The log it reads. */
    EventLog log();

    /** Reacts to some events, in order, within the running transaction. */
    void read(List<LoggedEvent> events);

    /** How many events it is given at most at a time. */
    default int batch() {
        return 200;
    }
}
