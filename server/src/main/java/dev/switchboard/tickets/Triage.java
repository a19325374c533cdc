package dev.switchboard.tickets;

import org.jspecify.annotations.Nullable;

/**
 * The port by which a new ticket is understood before its creation is answered (I1). It is quick, and it never fails a
 * ticket: whatever goes wrong inside, it answers {@link Understanding#PLAIN}.
 */
public interface Triage {

    Understanding understand(String subject, String description);

    /**
     * What could be made of a text. Values that the customer chose win over these.
     *
     * @param category     key of a category
     * @param department   key of a department, or null when none is meant
     * @param urgencyScore 0–100
     * @param language     ISO 639-1 code, {@code und} when it cannot be told
     */
    record Understanding(String category, Priority priority, @Nullable String department, Sentiment sentiment, int urgencyScore, String language) {

        /** What is said of a text of which nothing can be said. */
        public static final Understanding PLAIN = new Understanding("general", Priority.MEDIUM, null, Sentiment.NEUTRAL, 50, "und");
    }
}
