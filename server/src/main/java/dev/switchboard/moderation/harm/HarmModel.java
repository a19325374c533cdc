package dev.switchboard.moderation.harm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import org.jspecify.annotations.Nullable;

/** A linear model over a text's meaning and its features: first whether it is harmful, then what of. */
final class HarmModel {

    private static final int HASHED = 1 << 16;

    /** How much the parts of what is seen weigh against each other, and how closely the model follows its exemplars. */
    record Settings(double meaning, double words, double company, double cost) {

        static final Settings USUAL = new Settings(3, 3, 0.4, 1);
    }

    private final Model harmful;
    private final Model kinds;
    private final int dimensions;
    private final Settings settings;

    private HarmModel(Model harmful, Model kinds, int dimensions, Settings settings) {
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
        var harmful = train(cases.stream().map(one -> vector(one.seen(), dimensions, settings)).toList(),
                cases.stream().mapToDouble(one -> one.kind() == null ? 0 : 1).toArray(), settings.cost());
        var bad = cases.stream().filter(one -> one.kind() != null).toList();
        var kinds = train(bad.stream().map(one -> vector(one.seen(), dimensions, settings)).toList(),
                bad.stream().mapToDouble(one -> Objects.requireNonNull(one.kind()).ordinal()).toArray(), settings.cost());
        return new HarmModel(harmful, kinds, dimensions, settings);
    }

    private static Model train(List<Feature[]> rows, double[] labels, double cost) {
        Linear.disableDebugOutput();
        var problem = new Problem();
        problem.l = rows.size();
        problem.n = 1 + rows.stream().mapToInt(row -> row[row.length - 1].getIndex()).max().orElse(1);
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = labels;
        return Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, 0.001));
    }

    double harmful(Seen seen) {
        return probability(harmful, seen, 1);
    }

    Kind kind(Seen seen) {
        return Kind.values()[(int) Linear.predict(kinds, vector(seen, dimensions, settings))];
    }

    private double probability(Model model, Seen seen, int label) {
        var all = new double[model.getNrClass()];
        Linear.predictProbability(model, vector(seen, dimensions, settings), all);
        var labels = model.getLabels();
        for (var n = 0; n < labels.length; n++) {
            if (labels[n] == label) {
                return all[n];
            }
        }
        return 0;
    }

    private static Feature[] vector(Seen seen, int dimensions, Settings settings) {
        var hashed = new TreeMap<Integer, Double>();
        var squares = seen.found().words().values().stream().mapToDouble(value -> value * value).sum();
        var length = Math.sqrt(Math.max(squares, 20));
        seen.found().words().forEach((feature, value) -> hashed.merge(index(feature, dimensions), value * settings.words() / length, Double::sum));
        seen.found().company().forEach((feature, value) -> hashed.merge(index(feature, dimensions), value * settings.company(), Double::sum));
        var vector = new ArrayList<Feature>(dimensions + hashed.size() + 1);
        for (var n = 0; n < dimensions; n++) {
            vector.add(new FeatureNode(n + 1, seen.meaning()[n] * settings.meaning()));
        }
        hashed.forEach((index, value) -> vector.add(new FeatureNode(index, value)));
        vector.add(new FeatureNode(dimensions + HASHED + 1, 1));
        return vector.toArray(Feature[]::new);
    }

    private static int index(String feature, int dimensions) {
        var hash = feature.hashCode() * 0x9E3779B9;
        return dimensions + 1 + (hash >>> 16 & HASHED - 1);
    }
}
