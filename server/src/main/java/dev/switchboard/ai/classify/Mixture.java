package dev.switchboard.ai.classify;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * How much each part's word counts, found on texts that the parts were not trained on: so that the label is right most often, and so that
 * of all texts with a confidence of 0.8 eight in ten are right. It minimises the negative log-likelihood (Platt's and temperature scaling are
 * its cases of one part).
 */
final class Mixture {

    private static final int STEPS = 300;
    private static final double MODESTY = 1e-4;

    private Mixture() {
    }

    /**
     * @param scores of each part for each text for each label
     * @param truth  the right label of each text
     * @return a weight for each part, none negative
     */
    static double[] fit(double[][][] scores, int[] truth) {
        var parts = scores.length;
        var spread = Arrays.stream(scores).mapToDouble(Mixture::spread).toArray();
        var weights = new double[parts];
        Arrays.fill(weights, 1.0);
        var step = 1.0;
        var loss = loss(scores, truth, scaled(weights, spread), null);
        for (var n = 0; n < STEPS && step > 1e-7; n++) {
            var gradient = new double[parts];
            loss(scores, truth, scaled(weights, spread), gradient);
            var next = weights.clone();
            for (var part = 0; part < parts; part++) {
                next[part] = Math.max(0, weights[part] - step * (gradient[part] / spread[part]));
            }
            var nextLoss = loss(scores, truth, scaled(next, spread), null);
            if (nextLoss < loss) {
                weights = next;
                loss = nextLoss;
                step *= 1.3;
            } else {
                step /= 2;
            }
        }
        return scaled(weights, spread);
    }

    private static double[] scaled(double[] weights, double[] spread) {
        var scaled = weights.clone();
        for (var n = 0; n < scaled.length; n++) {
            scaled[n] /= spread[n];
        }
        return scaled;
    }

    /** How far apart a part's scores for the labels of a text are, so that parts begin equal. */
    private static double spread(double[][] scores) {
        var squares = 0.0;
        var count = 1;
        for (var row : scores) {
            var mean = Arrays.stream(row).average().orElse(0);
            for (var score : row) {
                squares += (score - mean) * (score - mean);
                count++;
            }
        }
        return Math.max(1e-6, Math.sqrt(squares / count));
    }

    private static double loss(double[][][] scores, int[] truth, double[] weights, double @Nullable [] gradient) {
        var loss = 0.0;
        for (var text = 0; text < truth.length; text++) {
            var chances = chances(scores, text, weights);
            loss -= Math.log(Math.max(1e-12, chances[truth[text]]));
            if (gradient != null) {
                for (var part = 0; part < weights.length; part++) {
                    for (var label = 0; label < chances.length; label++) {
                        gradient[part] += (chances[label] - (label == truth[text] ? 1 : 0)) * scores[part][text][label] / truth.length;
                    }
                }
            }
        }
        loss /= Math.max(1, truth.length);
        for (var part = 0; part < weights.length; part++) {
            loss += MODESTY * weights[part] * weights[part];
            if (gradient != null) {
                gradient[part] += 2 * MODESTY * weights[part];
            }
        }
        return loss;
    }

    private static double[] chances(double[][][] scores, int text, double[] weights) {
        var sums = new double[scores[0][text].length];
        for (var part = 0; part < weights.length; part++) {
            for (var label = 0; label < sums.length; label++) {
                sums[label] += weights[part] * scores[part][text][label];
            }
        }
        return chances(sums);
    }

    /** Softmax. */
    static double[] chances(double[] sums) {
        var most = Arrays.stream(sums).max().orElse(0);
        var chances = Arrays.stream(sums).map(sum -> Math.exp(sum - most)).toArray();
        var total = Arrays.stream(chances).sum();
        return Arrays.stream(chances).map(chance -> chance / total).toArray();
    }
}
