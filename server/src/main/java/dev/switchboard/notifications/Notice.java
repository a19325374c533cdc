package dev.switchboard.notifications;

import java.time.Instant;
import java.util.Set;

/**
 * Something that people are told of in the app.
 *
 * @param sourceId which event, or other row, it tells of: told once
 * @param userIds  who is told
 */
record Notice(Kind kind, Source source, long sourceId, Facts facts, Instant at, Set<Long> userIds) {

    /** The tables whose rows are told. */
    enum Source {
        TICKET_EVENTS, FEED_FAILURES
    }
}
