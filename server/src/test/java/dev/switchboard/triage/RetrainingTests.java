package dev.switchboard.triage;

import java.util.EnumMap;
import java.util.Map;

import dev.switchboard.triage.Learning.Score;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When what was learned is not to be used (I4). */
class RetrainingTests {

    private static final Map<String, Double> MEASURE = Map.of("category", 0.9, "priority", 0.9, "department", 0.9, "sentiment", 0.9);

    private static Map<Field, Score> all(Score score) {
        var scores = new EnumMap<Field, Score>(Field.class);
        for (var field : Field.values()) {
            scores.put(field, score);
        }
        return scores;
    }

    /** @param exemplars right of 200 in the department, of which 180 were; {@code tickets} right of 10 */
    private static String refusal(int exemplars, int tickets, int ticketsBefore) {
        var onExemplars = all(new Score(200, 180));
        onExemplars.put(Field.DEPARTMENT, new Score(200, exemplars));
        var onTickets = all(new Score(0, 0));
        onTickets.put(Field.DEPARTMENT, new Score(10, tickets));
        return Retraining.refusal(new Learning.Outcome(new Brain(Map.of()), onExemplars, onTickets, 1200, 50), MEASURE,
                Map.of(Field.DEPARTMENT, new Score(10, ticketsBefore)));
    }

    @Test
    void what_is_better_or_only_by_chance_worse_is_taken() {
        assertThat(refusal(190, 9, 9)).isNull();
        assertThat(refusal(176, 9, 9)).isNull();
        assertThat(refusal(180, 8, 9)).isNull();
    }

    @Test
    void what_does_worse_on_the_exemplars_than_their_own_brain_did_is_refused() {
        assertThat(refusal(175, 10, 9)).isEqualTo("department: 175 of 200 held-back exemplars right, before 180");
    }

    @Test
    void what_does_worse_on_tickets_than_what_is_at_work_is_refused() {
        assertThat(refusal(190, 7, 9)).isEqualTo("department: 7 of 10 held-back tickets right, before 9");
    }
}
