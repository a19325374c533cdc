package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands (T1).
 *
 * @param department  key of its department, or null
 * @param followUpOf  the closed ticket it continues, or null
 * @param misuseFlag  whether its words were found to be harmful; customers are always told false
 * @param version     rises with every event; the {@code seq} of the last one (W6)
 */
public record Ticket(long id, String reference, String subject, String description, Status status, Priority priority, String category,
        @Nullable String department, Person customer, @Nullable Person assignedAgent, List<String> tags, Sentiment sentiment,
        @Schema(minimum = "0", maximum = "100") int urgencyScore, String language, @JsonProperty("misuse_flag") boolean misuseFlag,
        Channel channel, Instant createdAt, Instant updatedAt, @Nullable Instant firstResponseAt, @Nullable Instant resolvedAt,
        @Nullable Instant closedAt, @Nullable Instant lastMessageAt, @Nullable Feedback feedback, @Nullable Long followUpOf, long version) {

    /** The ticket as this viewer may know it: customers are not told of flags (I9). */
    Ticket shownTo(Viewer viewer) {
        return viewer.isStaff() || !misuseFlag ? this : new Ticket(id, reference, subject, description, status, priority, category, department, customer,
                assignedAgent, tags, sentiment, urgencyScore, language, false, channel, createdAt, updatedAt, firstResponseAt, resolvedAt, closedAt,
                lastMessageAt, feedback, followUpOf, version);
    }

    /** How the customer rated the help. */
    public record Feedback(int rating, String comment) {
    }
}
