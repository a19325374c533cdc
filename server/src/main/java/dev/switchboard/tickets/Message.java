package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Person;
import dev.switchboard.platform.feed.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something said on a ticket (T6).
 *
 * @param author   who said it; null for the system and for authors of imported messages
 * @param body     Markdown
 * @param clientId what the sender's client called it, so that it knows its own again
 * @param feedback whether the customer found an AI message helpful; null when not said
 */
public record Message(long id, long ticketId, @Nullable Person author, Actor.Kind authorKind, String body,
        @JsonProperty("is_internal") boolean isInternal, @JsonProperty("is_ai") boolean isAi, Channel channel, Instant createdAt,
        List<Attachment> attachments, @Nullable String clientId, @Nullable Boolean feedback) {

    Message with(List<Attachment> its) {
        return new Message(id, ticketId, author, authorKind, body, isInternal, isAi, channel, createdAt, its, clientId, feedback);
    }
}
