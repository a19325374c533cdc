package dev.switchboard.platform.feed;

import java.util.List;

/**
 * Someone on each node who follows a log from now on and keeps nothing: live sockets, caches. What was missed while the
 * node was down is not made up for; whoever needs it asks the log.
 */
public interface FeedTail {

    String name();

    EventLog log();

    /** Reacts to some events, in order. What it throws is logged, and the events are not given again. */
    void follow(List<LoggedEvent> events);
}
