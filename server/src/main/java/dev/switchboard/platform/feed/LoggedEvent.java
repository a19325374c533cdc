package dev.switchboard.platform.feed;

import java.time.Instant;

/**
 * One row of a log.
 *
 * @param stream   what it happened to: a ticket's or a user's id
 * @param seq      its number within the stream, from 1, without gaps
 * @param type     what happened, such as {@code ticket.assigned}
 * @param internal whether only staff may learn of it
 * @param payload  the particulars as JSON
 */
public record LoggedEvent(FeedPosition position, long stream, long seq, String type, boolean internal, Actor actor,
        String payload, Instant at) {
}
