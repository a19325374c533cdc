package dev.switchboard.ai.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression on where texts lie, and on the signals beside. (LIBLINEAR, which does the words, knows no such thing, and
 * is slow where every text has every dimension.)
 */
final class Meaning implements Part {

    /** How much an example counts against the wish for small weights; larger sets are fitted more closely. */
    private static final double COST = 8;
    private static final int STEPS = 150;

    private final float[] middle;
    private final float[] weights;
    private final int labels;

    /** @param weights for each dimension, and for the offset after the last, one of each label */
    private Meaning(float[] middle, float[] weights, int labels) {
        this.middle = middle;
        this.weights = weights;
        this.labels = labels;
    }

    static Meaning train(float[] middle, List<Features> texts, int[] labelOf, int labels) {
        var rows = texts.stream().map(text -> row(middle, text)).toArray(float[][]::new);
        var size = rows[0].length * labels;
        var weights = Descent.lowest((place, gradient) -> slope(rows, labelOf, labels, place, gradient), size, STEPS);
        for (var n = 0; n < weights.length; n++) {
            weights[n] = Numbers.half(weights[n]);
        }
        return new Meaning(middle, weights, labels);
    }

    /** The numbers of a text, with a 1 after them for the offset. */
    private static float[] row(float[] middle, Features text) {
        var point = Objects.requireNonNull(text.point());
        var row = Arrays.copyOf(point, point.length + text.signals().length + 1);
        for (var n = 0; n < middle.length; n++) {
            row[n] -= middle[n];
        }
        System.arraycopy(text.signals(), 0, row, point.length, text.signals().length);
        row[row.length - 1] = 1;
        return row;
    }

    /** The mean of the negative log-likelihood and the weights' own cost. Always added up in the same order. */
    private static double slope(float[][] rows, int[] labelOf, int labels, float[] weights, float[] gradient) {
        var shares = 4;
        var partial = IntStream.range(0, shares).parallel()
                .mapToObj(share -> new Share(rows, labelOf, labels, weights, rows.length * share / shares, rows.length * (share + 1) / shares)).toList();
        var shrink = (float) (1 / (COST * rows.length));
        var value = 0.0;
        for (var d = 0; d < weights.length; d++) {
            gradient[d] = weights[d] * shrink;
            value += 0.5 * weights[d] * weights[d] * shrink;
        }
        for (var share : partial) {
            value += share.loss;
            for (var d = 0; d < gradient.length; d++) {
                gradient[d] += share.gradient[d];
            }
        }
        return value;
    }

    /** Loss and gradient of some of the rows. */
    private static final class Share {

        private final float[] gradient;
        private double loss;

        Share(float[][] rows, int[] labelOf, int labels, float[] weights, int from, int to) {
            this.gradient = new float[weights.length];
            var wrong = new float[labels];
            for (var n = from; n < to; n++) {
                var chances = Mixture.chances(sums(rows[n], weights, labels));
                loss -= Math.log(Math.max(1e-12, chances[labelOf[n]])) / rows.length;
                for (var label = 0; label < labels; label++) {
                    wrong[label] = (float) ((chances[label] - (label == labelOf[n] ? 1 : 0)) / rows.length);
                }
                for (var d = 0; d < rows[n].length; d++) {
                    var x = rows[n][d];
                    var at = d * labels;
                    for (var label = 0; label < labels; label++) {
                        gradient[at + label] += x * wrong[label];
                    }
                }
            }
        }
    }

    private static double[] sums(float[] row, float[] weights, int labels) {
        var sums = new float[labels];
        for (var d = 0; d < row.length; d++) {
            var x = row[d];
            var at = d * labels;
            for (var label = 0; label < labels; label++) {
                sums[label] += x * weights[at + label];
            }
        }
        var wide = new double[labels];
        for (var label = 0; label < labels; label++) {
            wide[label] = sums[label];
        }
        return wide;
    }

    @Override
    public double[] scores(Features text) {
        return sums(row(middle, text), weights, labels);
    }

    @Override
    public boolean needsPoint() {
        return true;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(MEANING);
        Numbers.write(out, middle);
        Numbers.writeHalves(out, weights);
    }

    static Meaning read(DataInputStream in, int labels) throws IOException {
        return new Meaning(Numbers.floats(in), Numbers.halves(in), labels);
    }
}
