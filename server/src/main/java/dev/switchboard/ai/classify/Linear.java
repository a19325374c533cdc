package dev.switchboard.ai.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/** A plane for each label, with its texts on one side, in the space of words or of their pieces: trained by LIBLINEAR, one label against the rest. */
final class Linear implements Part {

    /** What of a text it looks at. */
    enum View {
        WORDS(1 << Features.WORD_BITS),
        PIECES(1 << Features.PIECE_BITS);

        /** The number of dimensions. */
        private final int size;

        View(int size) {
            this.size = size;
        }
    }

    private static final double COST = 0.5;
    private static final double ACCURACY = 0.05;

    private final View view;
    private final int[] dimensions;
    private final float[] rarities;
    private final float[] weights;
    private final double[] offsets;

    /** @param weights for each dimension one of each label */
    private Linear(View view, int[] dimensions, float[] rarities, float[] weights, double[] offsets) {
        this.view = view;
        this.dimensions = dimensions;
        this.rarities = rarities;
        this.weights = weights;
        this.offsets = offsets;
    }

    /**
     * @param labels    the label of each text, by number
     * @param often     how often a dimension must be there to count
     */
    static Linear train(View view, List<Features> texts, int[] labels, int count, int often) {
        de.bwaldvogel.liblinear.Linear.disableDebugOutput();
        var vectors = texts.stream().map(text -> vector(view, text)).toList();
        var counts = counts(vectors, view.size);
        var dimensions = IntStream.rangeClosed(1, view.size).filter(index -> counts[index] >= often).toArray();
        var rarities = new float[dimensions.length];
        var place = new int[view.size + 1];
        for (var n = 0; n < dimensions.length; n++) {
            place[dimensions[n]] = n + 1;
            rarities[n] = Numbers.half(1 + Math.log((1.0 + texts.size()) / (1 + counts[dimensions[n]])));
        }
        var x = vectors.stream().map(vector -> nodes(vector, place, rarities)).toArray(Feature[][]::new);
        var weights = new float[dimensions.length * count];
        var offsets = new double[count];
        IntStream.range(0, count).parallel().forEach(label -> {
            var plane = plane(x, dimensions.length, labels, label);
            for (var n = 0; n < dimensions.length; n++) {
                weights[n * count + label] = Numbers.half(plane[n]);
            }
            offsets[label] = plane[dimensions.length];
        });
        return new Linear(view, dimensions, rarities, weights, offsets);
    }

    private static SparseVector vector(View view, Features text) {
        return switch (view) {
            case WORDS -> text.words();
            case PIECES -> text.pieces();
        };
    }

    /** In how many texts each dimension is. */
    private static int[] counts(List<SparseVector> vectors, int size) {
        var counts = new int[size + 1];
        for (var vector : vectors) {
            for (var index : vector.index()) {
                counts[index]++;
            }
        }
        return counts;
    }

    /** What is rare says more; of length 1 again. With one dimension more that is always 1, for the offset. */
    private static Feature[] nodes(SparseVector vector, int[] place, float[] rarities) {
        var nodes = new ArrayList<Feature>(vector.index().length + 1);
        var squares = 0.0;
        for (var n = 0; n < vector.index().length; n++) {
            var at = place[vector.index()[n]];
            if (at > 0) {
                var value = vector.value()[n] * rarities[at - 1];
                nodes.add(new FeatureNode(at, value));
                squares += (double) value * value;
            }
        }
        for (var node : nodes) {
            node.setValue(node.getValue() / Math.sqrt(squares));
        }
        nodes.add(new FeatureNode(rarities.length + 1, 1));
        return nodes.toArray(Feature[]::new);
    }

    private static double[] plane(Feature[][] x, int dimensions, int[] labels, int label) {
        var problem = new Problem();
        problem.l = x.length;
        problem.n = dimensions + 1;
        problem.bias = -1;
        problem.x = x;
        problem.y = IntStream.of(labels).mapToDouble(other -> other == label ? 1 : -1).toArray();
        var plane = new double[dimensions + 1];
        if (Arrays.stream(problem.y).distinct().count() < 2) {
            plane[dimensions] = problem.y.length > 0 && problem.y[0] > 0 ? 1 : -1;
            return plane;
        }
        var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, ACCURACY);
        parameter.setRandom(new Random(label)); // the same each time, whatever else is being trained
        var model = de.bwaldvogel.liblinear.Linear.train(problem, parameter);
        var sign = model.getLabels()[0] == 1 ? 1 : -1;
        var weights = model.getFeatureWeights(); // a copy at each call
        for (var n = 0; n <= dimensions; n++) {
            plane[n] = sign * weights[n];
        }
        return plane;
    }

    @Override
    public double[] scores(Features text) {
        var vector = vector(view, text);
        var sums = new double[offsets.length];
        var squares = 0.0;
        for (var n = 0; n < vector.index().length; n++) {
            var at = Arrays.binarySearch(dimensions, vector.index()[n]);
            if (at >= 0) {
                var value = vector.value()[n] * rarities[at];
                squares += (double) value * value;
                for (var label = 0; label < sums.length; label++) {
                    sums[label] += value * weights[at * sums.length + label];
                }
            }
        }
        var scores = offsets.clone();
        for (var label = 0; label < scores.length && squares > 0; label++) {
            scores[label] += sums[label] / Math.sqrt(squares);
        }
        return scores;
    }

    @Override
    public boolean needsPoint() {
        return false;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(LINEAR);
        out.writeUTF(view.name());
        Numbers.write(out, dimensions);
        Numbers.writeHalves(out, rarities);
        Numbers.writeHalves(out, weights);
        for (var offset : offsets) {
            out.writeDouble(offset);
        }
    }

    static Linear read(DataInputStream in, int labels) throws IOException {
        var view = View.valueOf(in.readUTF());
        var dimensions = Numbers.ints(in);
        var rarities = Numbers.halves(in);
        var weights = Numbers.halves(in);
        var offsets = new double[labels];
        for (var label = 0; label < labels; label++) {
            offsets[label] = in.readDouble();
        }
        return new Linear(view, dimensions, rarities, weights, offsets);
    }
}
