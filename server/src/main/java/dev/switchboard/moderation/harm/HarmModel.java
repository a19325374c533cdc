package dev.switchboard.moderation.harm;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import org.jspecify.annotations.Nullable;

/** A linear model over a text's meaning and its features, trained by LIBLINEAR: first whether it is harmful, then what of. */
final class HarmModel {

    private static final int HASHED = 1 << 16;

    /** How much the parts of what is seen weigh against each other, and how closely the model follows its exemplars. */
    record Settings(double meaning, double words, double company, double cost) {

        static final Settings USUAL = new Settings(3, 3, 0.4, 1);
    }

    private final float[] harmful;
    private final float[][] kinds;
    private final int dimensions;
    private final Settings settings;

    /**
     * @param harmful a weight for each dimension of a vector, by which harmful texts lie above zero
     * @param kinds   the same for each kind against the others
     */
    private HarmModel(float[] harmful, float[][] kinds, int dimensions, Settings settings) {
        this.harmful = harmful;
        this.kinds = kinds;
        this.dimensions = dimensions;
        this.settings = settings;
    }

    /** A text as the model sees it. */
    record Seen(float[] meaning, Features.Found found) {

        Seen withoutMeaning() {
            return new Seen(new float[meaning.length], found);
        }
    }

    record Case(Seen seen, @Nullable Kind kind) {
    }

    static HarmModel learn(List<Case> cases, Settings settings) {
        var dimensions = cases.getFirst().seen().meaning().length;
        var harmful = plane(cases, one -> one.kind() != null, dimensions, settings);
        var bad = cases.stream().filter(one -> one.kind() != null).toList();
        var kinds = Arrays.stream(Kind.values()).map(kind -> plane(bad, one -> one.kind() == kind, dimensions, settings)).toArray(float[][]::new);
        return new HarmModel(harmful, kinds, dimensions, settings);
    }

    private static float[] plane(List<Case> cases, Predicate<Case> isAbove, int dimensions, Settings settings) {
        Linear.disableDebugOutput();
        var problem = new Problem();
        problem.l = cases.size();
        problem.n = dimensions + HASHED + 1;
        problem.x = cases.stream().map(one -> vector(one.seen(), dimensions, settings)).toArray(Feature[][]::new);
        problem.y = cases.stream().mapToDouble(one -> isAbove.test(one) ? 1 : 0).toArray();
        var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, settings.cost(), 0.001));
        var sign = model.getLabels()[0] == 1 ? 1 : -1;
        var weights = model.getFeatureWeights();
        var plane = new float[problem.n + 1];
        for (var n = 0; n < problem.n; n++) {
            plane[n + 1] = (float) (sign * weights[n]);
        }
        return plane;
    }

    /** 0–1. */
    double harmful(Seen seen) {
        return 1 / (1 + Math.exp(-height(harmful, vector(seen, dimensions, settings))));
    }

    Kind kind(Seen seen) {
        var vector = vector(seen, dimensions, settings);
        var heights = Arrays.stream(kinds).mapToDouble(plane -> height(plane, vector)).toArray();
        return Kind.values()[IntStream.range(1, heights.length).reduce(0, (best, kind) -> heights[kind] > heights[best] ? kind : best)];
    }

    private static double height(float[] plane, Feature[] vector) {
        var sum = 0.0;
        for (var feature : vector) {
            sum += feature.getValue() * plane[feature.getIndex()];
        }
        return sum;
    }

    private static Feature[] vector(Seen seen, int dimensions, Settings settings) {
        var hashed = new TreeMap<Integer, Double>();
        var squares = seen.found().words().values().stream().mapToDouble(value -> value * value).sum();
        var length = Math.sqrt(Math.max(squares, 20));
        seen.found().words().forEach((feature, value) -> hashed.merge(index(feature, dimensions), value * settings.words() / length, Double::sum));
        seen.found().company().forEach((feature, value) -> hashed.merge(index(feature, dimensions), value * settings.company(), Double::sum));
        var vector = new Feature[dimensions + hashed.size() + 1];
        for (var n = 0; n < dimensions; n++) {
            vector[n] = new FeatureNode(n + 1, seen.meaning()[n] * settings.meaning());
        }
        var next = dimensions;
        for (var feature : hashed.entrySet()) {
            vector[next++] = new FeatureNode(feature.getKey(), feature.getValue());
        }
        vector[next] = new FeatureNode(dimensions + HASHED + 1, 1);
        return vector;
    }

    private static int index(String feature, int dimensions) {
        var hash = feature.hashCode() * 0x9E3779B9;
        return dimensions + 1 + (hash >>> 16 & HASHED - 1);
    }

    /** Writes what {@link #read} reads; most weights are 0. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(dimensions);
        for (var number : new double[] {settings.meaning(), settings.words(), settings.company(), settings.cost()}) {
            out.writeDouble(number);
        }
        write(out, harmful);
        for (var plane : kinds) {
            write(out, plane);
        }
    }

    private static void write(DataOutputStream out, float[] plane) throws IOException {
        var used = IntStream.range(0, plane.length).filter(n -> plane[n] != 0).toArray();
        out.writeInt(used.length);
        for (var n : used) {
            out.writeInt(n);
            out.writeFloat(plane[n]);
        }
    }

    static HarmModel read(DataInputStream in) throws IOException {
        var dimensions = in.readInt();
        var settings = new Settings(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        var harmful = plane(in, dimensions);
        var kinds = new float[Kind.values().length][];
        for (var kind = 0; kind < kinds.length; kind++) {
            kinds[kind] = plane(in, dimensions);
        }
        return new HarmModel(harmful, kinds, dimensions, settings);
    }

    private static float[] plane(DataInputStream in, int dimensions) throws IOException {
        var plane = new float[dimensions + HASHED + 2];
        for (var left = in.readInt(); left > 0; left--) {
            plane[in.readInt()] = in.readFloat();
        }
        return plane;
    }
}
