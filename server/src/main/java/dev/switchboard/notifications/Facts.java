package dev.switchboard.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a notification says, for a client to put into words. Which of it there is depends on the kind.
 *
 * @param reference  the ticket's, as its subject
 * @param actor      who did it; null for the system
 * @param before     the status before
 * @param after      the status since
 * @param assignee   who was given the ticket
 * @param messageId  what was said
 * @param isInternal whether that is a note
 * @param excerpt    how it begins
 * @param reader     which reader of the event log put something aside
 */
record Facts(@Nullable Long ticketId, @Nullable String reference, @Nullable String subject, @Nullable Person actor, @Nullable String before,
        @Nullable String after, @Nullable Person assignee, @Nullable Long messageId, @JsonProperty("is_internal") boolean isInternal,
        @Nullable String excerpt, @Nullable String reader) {

    /** What is left to say about a ticket that one does not see any more. */
    static final Facts WITHHELD = new Facts(null, null, null, null, null, null, null, null, false, null, null);

    static Facts of(long ticketId, String reference, String subject, @Nullable Person actor) {
        return new Facts(ticketId, reference, subject, actor, null, null, null, null, false, null, null);
    }

    static Facts ofReader(String reader) {
        return new Facts(null, null, null, null, null, null, null, null, false, null, reader);
    }

    Facts withStatus(String was, String is) {
        return new Facts(ticketId, reference, subject, actor, was, is, assignee, messageId, isInternal, excerpt, reader);
    }

    Facts withAssignee(@Nullable Person agent) {
        return new Facts(ticketId, reference, subject, actor, before, after, agent, messageId, isInternal, excerpt, reader);
    }

    Facts withMessage(long id, boolean internal, @Nullable String words) {
        return new Facts(ticketId, reference, subject, actor, before, after, assignee, id, internal, words, reader);
    }
}
