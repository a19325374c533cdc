package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Person;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ticket list.
 *
 * @param excerpt the beginning of the description
 */
public record TicketSummary(long id, String reference, String subject, String excerpt, Status status, Priority priority, String category,
        @Nullable String department, Person customer, @Nullable Person assignedAgent, List<String> tags, Sentiment sentiment, int urgencyScore,
        String language, @JsonProperty("misuse_flag") boolean misuseFlag, Channel channel, Instant createdAt, Instant updatedAt,
        @Nullable Instant lastMessageAt, long version) {

    private static final int EXCERPT = 160;

    public static TicketSummary of(Ticket ticket) {
        return new TicketSummary(ticket.id(), ticket.reference(), ticket.subject(), excerpt(ticket.description()), ticket.status(),
                ticket.priority(), ticket.category(), ticket.department(), ticket.customer(), ticket.assignedAgent(), ticket.tags(),
                ticket.sentiment(), ticket.urgencyScore(), ticket.language(), ticket.misuseFlag(), ticket.channel(), ticket.createdAt(),
                ticket.updatedAt(), ticket.lastMessageAt(), ticket.version());
    }

    private static String excerpt(String description) {
        return description.codePointCount(0, description.length()) <= EXCERPT ? description
                : description.substring(0, description.offsetByCodePoints(0, EXCERPT));
    }
}
