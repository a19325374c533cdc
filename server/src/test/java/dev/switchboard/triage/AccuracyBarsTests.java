package dev.switchboard.triage;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.switchboard.ai.classify.Features;
import dev.switchboard.ai.classify.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the exemplars alone teach, examined with tickets that somebody else wrote. */
class AccuracyBarsTests {

    static final Set<String> UPSET = Set.of("frustrated", "angry");

    static Brain brain;
    static List<Exemplar> tickets;
    static List<Features> features;

    @BeforeAll
    static void learn() {
        var reading = new Reading(ExemplarsTests.NATIVES);
        var signals = new Signals();
        var outcome = new Learning(reading).learn(List.of());
        System.out.println("held back: " + outcome.exemplars());
        brain = outcome.brain();
        tickets = CheckSet.all();
        features = tickets.stream().map(ticket -> reading.whole(ticket.words().text(), signals.of(ticket.words().text()))).toList();
    }

    private static double part(Field field, Predicate<String> counted, java.util.function.BiPredicate<String, dev.switchboard.ai.classify.Verdict> isRight) {
        var all = 0;
        var right = 0;
        for (var n = 0; n < tickets.size(); n++) {
            var label = tickets.get(n).labels().get(field);
            if (counted.test(label)) {
                all++;
                right += isRight.test(label, brain.verdict(field, features.get(n))) ? 1 : 0;
            }
        }
        System.out.printf("%s: %d of %d, %.3f%n", field, right, all, (double) right / all);
        return (double) right / all;
    }

    @Test
    void the_category_is_right_in_85_of_100() {
        assertThat(part(Field.CATEGORY, label -> true, (label, verdict) -> verdict.label().equals(label))).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void it_and_hr_are_told_apart_in_92_of_100() {
        part(Field.DEPARTMENT, label -> true, (label, verdict) -> verdict.label().equals(label));
        assertThat(part(Field.DEPARTMENT, label -> !label.isEmpty(), (label, verdict) ->
                (verdict.chances().get("it") > verdict.chances().get("hr") ? "it" : "hr").equals(label))).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void who_is_angry_or_frustrated_is_told_from_the_rest_in_85_of_100() {
        assertThat(part(Field.SENTIMENT, label -> true, (label, verdict) ->
                UPSET.contains(label) == verdict.chances().get("frustrated") + verdict.chances().get("angry") > 0.5)).isGreaterThanOrEqualTo(0.85);
        part(Field.SENTIMENT, label -> true, (label, verdict) -> verdict.label().equals(label));
        part(Field.PRIORITY, label -> true, (label, verdict) -> verdict.label().equals(label));
    }
}
