package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Person;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ticket list.
 *
 * @param excerpt the beginning of the last message that the viewer may see; of the description as long as there is none
 */
public record TicketSummary(long id, String reference, String subject, String excerpt, Status status, Priority priority, String category,
        @Nullable String department, Person customer, @Nullable Person assignedAgent, List<String> tags, Sentiment sentiment, int urgencyScore,
        String language, @JsonProperty("misuse_flag") boolean misuseFlag, Channel channel, Instant createdAt, Instant updatedAt,
        @Nullable Instant lastMessageAt, long version) {

    /** One ticket as those on either side of it are shown it. */
    public record ForAll(TicketSummary forStaff, TicketSummary forCustomers) {
    }

    /** The same row for customers: with the words that are for them, and without the flag, which is not (I9). */
    TicketSummary forCustomers(String publicExcerpt) {
        return new TicketSummary(id, reference, subject, publicExcerpt, status, priority, category, department, customer, assignedAgent, tags,
                sentiment, urgencyScore, language, false, channel, createdAt, updatedAt, lastMessageAt, version);
    }
}
