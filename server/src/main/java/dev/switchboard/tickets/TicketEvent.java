package dev.switchboard.tickets;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a ticket (T9). The record is the payload of one row of {@code ticket_events}; {@link #type} is its
 * type there and on the wire (L2). Texts of messages are not repeated here: the message has them.
 */
public sealed interface TicketEvent {

    /** The field of a {@link TicketEdited} that tells of the flag for misuse. */
    String MISUSE_FLAG = "misuse_flag";

    /** The reason of a {@link StatusChanged} that the customer's words brought about. */
    String CUSTOMER_REPLIED = "customer replied";

    /** The name under which clients and readers know it. */
    @JsonIgnore
    default String type() {
        return Type.of(getClass()).wire;
    }

    /** Whether only staff may learn of it. */
    @JsonIgnore
    default boolean internal() {
        return false;
    }

    /** The ticket was raised; {@code understood} is null where nobody tried, as with imports. */
    record TicketCreated(String reference, Status status, Priority priority, String category, @Nullable Long departmentId,
            long customerId, Channel channel, @Nullable Long followUpOf, @Nullable Understood understood) implements TicketEvent {
    }

    /**
     * What triage made of the ticket's words (I1), also where something else was chosen.
     *
     * @param guesses by the field's wire name
     * @param chosen  the fields that whoever raised it chose, where the guess does not count
     * @param model   which state of the models said so
     */
    record Understood(Map<String, Guess> guesses, List<String> chosen, String model) {
    }

    /** @param confidence 0–1 */
    record Guess(String value, double confidence) {
    }

    /** Someone said something; {@code isFirstResponse} for the first public answer of staff. */
    record MessagePosted(long messageId, @Nullable Long authorId, @JsonProperty("is_internal") boolean isInternal,
            @JsonProperty("is_ai") boolean isAi, @JsonProperty("is_first_response") boolean isFirstResponse,
            @Nullable String clientId) implements TicketEvent {
        @Override
        public boolean internal() {
            return isInternal;
        }
    }

    record StatusChanged(Status before, Status after, @Nullable String reason) implements TicketEvent {
    }

    /**
     * The ticket changed hands; {@code after} null when it was taken from its agent.
     *
     * @param reason why: {@code auto: least loaded 2/5}, {@code manual}, {@code rule} (R5)
     */
    record TicketAssigned(@Nullable Long before, @Nullable Long after, String reason) implements TicketEvent {
    }

    /** Fields were edited: for each its wire name with what it was and is. */
    record TicketEdited(Map<String, Change> changes) implements TicketEvent {

        /** A ticket's flag, and what goes with it, is nothing that its customer is told (I9). */
        @Override
        public boolean internal() {
            return changes.containsKey(MISUSE_FLAG);
        }

        /** Whether it sets the flag, or takes it off, as told. */
        public boolean turnsMisuseFlag(boolean on) {
            var change = changes.get(MISUSE_FLAG);
            return change != null && Boolean.valueOf(on).equals(change.after());
        }
    }

    /** The customer rated the help. */
    record FeedbackGiven(int rating, @Nullable String comment) implements TicketEvent {
    }

    /** One field before and after. */
    record Change(@Nullable Object before, @Nullable Object after) {
    }

    /** The closed set of types with their names. */
    enum Type {
        CREATED("ticket.created", TicketCreated.class),
        MESSAGE("ticket.message_created", MessagePosted.class),
        STATUS("ticket.status_changed", StatusChanged.class),
        ASSIGNED("ticket.assigned", TicketAssigned.class),
        UPDATED("ticket.updated", TicketEdited.class),
        FEEDBACK("ticket.feedback_given", FeedbackGiven.class);

        private final String wire;
        private final Class<? extends TicketEvent> record;

        Type(String wire, Class<? extends TicketEvent> record) {
            this.wire = wire;
            this.record = record;
        }

        public String wire() {
            return wire;
        }

        Class<? extends TicketEvent> record() {
            return record;
        }

        static Type of(Class<?> record) {
            for (var type : values()) {
                if (type.record == record) {
                    return type;
                }
            }
            throw new AssertionError(record + " has no type");
        }

        static Type of(String wire) {
            for (var type : values()) {
                if (type.wire.equals(wire)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("No event is called " + wire);
        }
    }
}
