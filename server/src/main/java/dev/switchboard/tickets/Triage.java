package dev.switchboard.tickets;

import java.util.Map;
import java.util.Optional;

import dev.switchboard.platform.wire.Wire;
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
     * @param confidences  for each field by its wire name how sure that is, 0–1; a field that nothing could be said of is missing
     * @param model        which state of the models said so, or null when none did
     */
    record Understanding(String category, Priority priority, @Nullable String department, Sentiment sentiment, int urgencyScore, String language,
            Map<String, Double> confidences, @Nullable String model) {

        /** What is said of a text of which nothing can be said. */
        public static final Understanding PLAIN = new Understanding("general", Priority.MEDIUM, null, Sentiment.NEUTRAL, 50, "und", Map.of(), null);

        /** What is said of the field of that wire name; nothing of none, or of no field of triage's. */
        public Optional<String> value(String field) {
            return switch (field) {
                case "category" -> Optional.of(category);
                case "priority" -> Optional.of(Wire.name(priority));
                case "department" -> Optional.ofNullable(department);
                case "sentiment" -> Optional.of(Wire.name(sentiment));
                case "urgency_score" -> Optional.of(Integer.toString(urgencyScore));
                case "language" -> Optional.of(language);
                default -> Optional.empty();
            };
        }
    }
}
