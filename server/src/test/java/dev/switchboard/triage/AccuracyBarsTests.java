package dev.switchboard.triage;

import java.io.IOException;
import java.util.Objects;

import dev.switchboard.ai.Languages;
import dev.switchboard.ai.classify.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the exemplars alone teach, examined with tickets that somebody else wrote. */
class AccuracyBarsTests {

    static TriageExamination.Marks marks;

    @BeforeAll
    static void examine() throws IOException {
        try (var tickets = Objects.requireNonNull(AccuracyBarsTests.class.getResourceAsStream("/triage/check.csv"))) {
            marks = new TriageExamination(new Reading(ExemplarsTests.NATIVES), new Languages()).examine(tickets);
        }
        System.out.println(marks);
    }

    /** Aimed at are 85, which {@code bench ai} holds it to; this is what was reached, not to be lost again. */
    @Test
    void the_category_is_right_in_82_of_100() {
        assertThat(marks.category()).isGreaterThanOrEqualTo(0.82);
    }

    @Test
    void it_and_hr_are_told_apart_in_92_of_100() {
        assertThat(marks.itOrHr()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void who_is_angry_or_frustrated_is_told_from_the_rest_in_85_of_100() {
        assertThat(marks.upset()).isGreaterThanOrEqualTo(0.85);
    }
}
