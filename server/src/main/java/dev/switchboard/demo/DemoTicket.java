package dev.switchboard.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ticket of the demo with its conversation. Enumerations are the words of the API (spec T2), people are usernames of
 * {@link DemoPeople}.
 *
 * @param department key of the department: {@code it}, {@code hr} or {@code support}
 * @param urgency urgency score from 0 to 100
 * @param language ISO 639-1 code of subject, description and conversation
 * @param agent who works on it; null exactly when the status is {@code open}
 * @param ageDays how many days before the start of the demo the ticket was written
 * @param messages in the order they were written, all of them before the start of the demo
 * @param feedback only on resolved and closed tickets
 */
public record DemoTicket(String department, String subject, String description, String customer, String category,
        String priority, String sentiment, int urgency, String language, List<String> tags, String status,
        @Nullable String agent, double ageDays, List<Message> messages, @Nullable Feedback feedback) {

    /**
     * @param author username of the ticket's customer, of its agent, or of somebody else behind the desk
     * @param afterMinutes minutes since the message before, or since the ticket was written for the first one
     * @param body Markdown
     * @param internal a note that customers never see
     * @param ai sent by the agent as an AI reply
     */
    public record Message(String author, int afterMinutes, String body, boolean internal, boolean ai) {}

    /** @param rating from 1 to 5 */
    public record Feedback(int rating, @Nullable String comment) {}
}
