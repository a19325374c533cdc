package dev.switchboard.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import dev.switchboard.ai.classify.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExemplarsTests {

    static final Path NATIVES = Path.of("target/models");

    /** {@code -Dexemplars.write=true} looks at them anew. */
    @Test
    void where_the_exemplars_lie_has_been_found_out_beforehand() throws IOException {
        var reading = new Reading(NATIVES);
        if (Boolean.getBoolean("exemplars.write")) {
            try (var file = Files.newOutputStream(Path.of("src/main/resources/triage/exemplars/points.bin"))) {
                ExemplarPoints.write(reading, Exemplars.all(), file);
            }
            return;
        }
        var points = new ExemplarPoints(reading);

        assertThat(Exemplars.all()).allMatch(exemplar -> points.has(exemplar.words()));
    }

    @Test
    void each_label_has_forty_exemplars_at_least() {
        for (var field : Field.values()) {
            var counts = Exemplars.all().stream().filter(exemplar -> exemplar.labels().containsKey(field))
                    .collect(Collectors.groupingBy(exemplar -> exemplar.labels().get(field), Collectors.counting()));

            assertThat(counts.values()).as(field.wire()).allMatch(count -> count >= 40);
        }
    }

    @Test
    void no_exemplar_is_in_the_examination() {
        var examined = CheckSet.all().stream().map(exemplar -> exemplar.words().description()).collect(Collectors.toSet());

        assertThat(Exemplars.all()).noneMatch(exemplar -> examined.contains(exemplar.words().description()));
    }
}
