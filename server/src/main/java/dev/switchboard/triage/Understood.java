package dev.switchboard.triage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import dev.switchboard.ai.Languages;
import dev.switchboard.ai.classify.Features;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.Priority;
import dev.switchboard.tickets.Sentiment;
import dev.switchboard.tickets.Triage;
import org.jspecify.annotations.Nullable;

/** Makes of what the classifiers say what is said of a ticket: the plain value where they are not sure. */
final class Understood {

    /** How urgent tickets of each priority are on the average, of 100. */
    private static final Map<Priority, Integer> URGENCY = Map.of(Priority.LOW, 12, Priority.MEDIUM, 40, Priority.HIGH, 65, Priority.CRITICAL, 92);

    private final Map<String, Double> confidences = new HashMap<>();
    private final Brain brain;
    private final Features features;

    private Understood(Brain brain, Features features) {
        this.brain = brain;
        this.features = features;
    }

    /**
     * @param isCategory   whether there is a category of that key
     * @param isDepartment whether there is a department of that key
     */
    static Triage.Understanding of(Brain brain, String model, Features features, Languages.Guess language,
            Predicate<String> isCategory, Predicate<String> isDepartment) {
        return new Understood(brain, features).understanding(model, language, isCategory, isDepartment);
    }

    private Triage.Understanding understanding(String model, Languages.Guess language, Predicate<String> isCategory, Predicate<String> isDepartment) {
        var plain = Triage.Understanding.PLAIN;
        var category = sure(Field.CATEGORY, isCategory);
        var priority = sure(Field.PRIORITY, known -> true);
        var department = sure(Field.DEPARTMENT, key -> key.equals(Field.NOTHING) || isDepartment.test(key));
        var sentiment = sure(Field.SENTIMENT, known -> true);
        var urgency = urgency();
        if (!language.code().equals(Languages.UNKNOWN)) {
            confidences.put("language", language.confidence());
        }
        return new Triage.Understanding(category == null ? plain.category() : category,
                priority == null ? plain.priority() : Wire.parse(Priority.class, priority),
                department == null || department.equals(Field.NOTHING) ? null : department,
                sentiment == null ? plain.sentiment() : Wire.parse(Sentiment.class, sentiment),
                urgency, language.code(), Map.copyOf(confidences), model);
    }

    private @Nullable String sure(Field field, Predicate<String> exists) {
        var verdict = brain.verdict(field, features);
        if (verdict.confidence() < field.sure || !exists.test(verdict.label())) {
            return null;
        }
        confidences.put(field.wire(), verdict.confidence());
        return verdict.label();
    }

    /** What is to be expected, given how likely each priority is. */
    private int urgency() {
        var verdict = brain.verdict(Field.PRIORITY, features);
        var expected = 0.0;
        for (var priority : Priority.values()) {
            expected += URGENCY.get(priority) * verdict.chances().getOrDefault(Wire.name(priority), 0.0);
        }
        confidences.put("urgency_score", verdict.confidence());
        return (int) Math.round(Math.clamp(expected, 0, 100));
    }
}
