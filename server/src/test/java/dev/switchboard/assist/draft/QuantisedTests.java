package dev.switchboard.assist.draft;

import java.util.Random;

import dev.switchboard.ai.Embeddings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class QuantisedTests {

    @Test
    void a_byte_for_each_number_tells_as_much_about_likeness() {
        var random = new Random(7);
        for (var n = 0; n < 200; n++) {
            var one = point(random);
            var other = point(random);
            for (var i = 0; i < other.length; i++) {
                other[i] = (other[i] + n * 0.02f * one[i]);
            }
            assertThat(Quantised.of(one).similarity(Quantised.of(unit(other)))).isCloseTo(Embeddings.similarity(one, unit(other)), within(0.02));
        }
    }

    @Test
    void a_point_without_direction_is_like_nothing() {
        assertThat(Quantised.of(new float[384]).similarity(Quantised.of(point(new Random(1))))).isZero();
    }

    private static float[] point(Random random) {
        var point = new float[384];
        for (var n = 0; n < point.length; n++) {
            point[n] = (float) random.nextGaussian();
        }
        return unit(point);
    }

    private static float[] unit(float[] point) {
        var length = Math.sqrt(Embeddings.similarity(point, point));
        var unit = new float[point.length];
        for (var n = 0; n < point.length; n++) {
            unit[n] = (float) (point[n] / length);
        }
        return unit;
    }
}
