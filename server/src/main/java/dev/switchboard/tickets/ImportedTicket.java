package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;

import dev.switchboard.accounts.User;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that comes from elsewhere with its past (T10).
 *
 * @param department key of a department that is there, or null
 * @param sourceId   its name at the source: brought in twice, it is there once
 * @param past       what happened to it after it was raised, in order of time
 */
public record ImportedTicket(String source, String sourceId, String subject, String description, Priority priority, String category,
        @Nullable String department, User customer, List<String> tags, Sentiment sentiment, int urgencyScore, String language,
        Channel channel, Instant createdAt, List<Step> past) {

    /** Something that happened to it. */
    public sealed interface Step {

        Instant at();

        /** @param author who said it; null for someone of the desk whom we do not know */
        record Said(@Nullable User author, String body, boolean isInternal, boolean isAi, Instant at) implements Step {
        }

        record Assigned(User agent, String reason, Instant at) implements Step {
        }

        /** @param by who made it so, or null for the system */
        record Became(Status status, @Nullable User by, Instant at) implements Step {
        }

        record Rated(int rating, String comment, Instant at) implements Step {
        }
    }
}
