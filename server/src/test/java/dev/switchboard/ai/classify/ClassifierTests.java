package dev.switchboard.ai.classify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClassifierTests {

    private static final List<String> LABELS = List.of("fruit", "tool", "weather");
    private static final List<List<String>> WORDS = List.of(List.of("apple", "pear", "plum", "cherry"), List.of("hammer", "saw", "drill", "pliers"),
            List.of("rain", "snow", "wind", "hail"));

    /** Texts whose points lie around a place for each label, some of them astray. */
    private static List<Example> examples(int count, long seed) {
        var random = new Random(seed);
        var examples = new ArrayList<Example>();
        for (var n = 0; n < count; n++) {
            var label = random.nextInt(LABELS.size());
            var place = random.nextInt(8) == 0 ? random.nextInt(LABELS.size()) : label;
            var point = new float[12];
            for (var d = 0; d < point.length; d++) {
                point[d] = (float) (random.nextGaussian() * 0.5 + (d % LABELS.size() == place ? 1 : 0));
            }
            var words = WORDS.get(random.nextInt(6) == 0 ? random.nextInt(LABELS.size()) : label);
            examples.add(new Example(Features.of("the " + words.get(random.nextInt(4)) + " of day " + n, point, Reading.NO_SIGNALS), LABELS.get(label)));
        }
        return examples;
    }

    private static double accuracy(Classifier classifier, List<Example> examples) {
        return (double) examples.stream().filter(example -> classifier.classify(example.features()).label().equals(example.label())).count() / examples.size();
    }

    @Test
    void what_was_taught_is_known_with_and_without_the_point() {
        var classifier = Training.of(examples(300, 1));
        var others = examples(200, 2);
        var hasty = others.stream().map(example -> new Example(new Features(null, Reading.NO_SIGNALS, example.features().words(), example.features().pieces()),
                example.label())).toList();

        assertThat(accuracy(classifier, others)).isGreaterThan(0.85);
        assertThat(accuracy(classifier, hasty)).isGreaterThan(0.75);
    }

    @Test
    void of_what_is_said_with_some_confidence_about_that_part_is_right() {
        var classifier = Training.of(examples(400, 3));
        var verdicts = examples(1500, 4).stream().map(example -> new Object[] {classifier.classify(example.features()), example.label()}).toList();
        var said = verdicts.stream().mapToDouble(pair -> ((Verdict) pair[0]).confidence()).average().orElseThrow();
        var right = (double) verdicts.stream().filter(pair -> ((Verdict) pair[0]).label().equals(pair[1])).count() / verdicts.size();

        assertThat(Math.abs(said - right)).isLessThan(0.05);
    }

    @Test
    void it_comes_back_from_bytes_as_it_was() throws IOException {
        var classifier = Training.of(examples(120, 5));
        var bytes = new ByteArrayOutputStream();
        classifier.write(new DataOutputStream(bytes));
        var again = Classifier.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(examples(50, 6)).allMatch(example -> again.classify(example.features()).equals(classifier.classify(example.features())));
        var other = bytes.toByteArray();
        other[3]++;
        assertThatThrownBy(() -> Classifier.read(new DataInputStream(new ByteArrayInputStream(other)))).isInstanceOf(IOException.class);
    }

    @Test
    void the_same_examples_teach_the_same() {
        var probe = examples(1, 9).getFirst().features();

        assertThat(Training.of(examples(150, 7)).classify(probe)).isEqualTo(Training.of(examples(150, 7)).classify(probe));
    }

    @Test
    void one_example_of_each_label_is_enough_and_one_label_is_not() {
        var one = examples(200, 8).stream().collect(java.util.stream.Collectors.toMap(Example::label, example -> example, (first, more) -> first)).values();

        assertThat(accuracy(Training.of(List.copyOf(one)), examples(200, 10))).isGreaterThan(0.4);
        assertThatIllegalArgumentException().isThrownBy(() -> Training.of(List.of(one.iterator().next())));
    }

    @Test
    void a_busy_machine_is_left_alone_for_a_while() {
        var now = new long[1];
        var haste = new Reading.Haste(Duration.ofMillis(3), () -> now[0]);

        haste.timed(() -> now[0] += Duration.ofMillis(5).toNanos());
        assertThat(haste.allows()).isTrue();
        haste.timed(() -> now[0] += Duration.ofMillis(40).toNanos());
        assertThat(haste.allows()).isFalse();
        now[0] += Duration.ofSeconds(1).toNanos();
        assertThat(haste.allows()).isTrue();
    }

    @Test
    void a_report_counts_right_answers_and_mistakes() {
        var report = new Report(List.of(new Report.Answer("a", "a"), new Report.Answer("a", "b"), new Report.Answer("b", "b"), new Report.Answer("a", "b")));

        assertThat(report.accuracy()).isEqualTo(0.5);
        assertThat(report.macroF1()).isEqualTo(0.5);
        assertThat(report.confusions(5)).containsExactly(new Report.Confusion("a", "b", 2));
    }
}
