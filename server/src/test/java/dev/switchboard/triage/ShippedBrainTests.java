package dev.switchboard.triage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;

import dev.switchboard.ai.classify.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** I1: a fresh server has nothing to learn first. */
class ShippedBrainTests {

    private final Reading reading = new Reading(ExemplarsTests.NATIVES);

    @Test
    void what_the_exemplars_teach_is_part_of_the_jar_and_understands() throws IOException {
        var shipped = ShippedBrain.load(Brain.layout(reading)).orElseThrow();

        assertThat(shipped.exemplars()).isEqualTo(Exemplars.all().size());
        assertThat(shipped.accuracy()).containsOnlyKeys("category", "priority", "department", "sentiment");
        var text = Words.of("Laptop black screen", TriageTests.LAPTOP).text();
        var features = reading.whole(text, new Signals().of(text));
        var brain = Brain.of(shipped.bytes());
        assertThat(brain.verdict(Field.CATEGORY, features).label()).isEqualTo("technical");
        assertThat(brain.verdict(Field.DEPARTMENT, features).label()).isEqualTo("it");
    }

    @Test
    void what_was_learned_for_another_layout_is_left_alone() {
        assertThat(ShippedBrain.load("another")).isEmpty();
    }

    /** Else two builds of the same sources would not be the same, and neither what two servers say. */
    @Test
    void it_is_what_learning_gives_to_the_byte() throws IOException {
        var learned = new ByteArrayOutputStream();
        ShippedBrain.write(reading, learned);
        try (var resource = Objects.requireNonNull(ShippedBrain.class.getResourceAsStream(ShippedBrain.RESOURCE))) {
            assertThat(learned.toByteArray()).isEqualTo(resource.readAllBytes());
        }
    }
}
