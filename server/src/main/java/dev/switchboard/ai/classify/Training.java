package dev.switchboard.ai.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Teaches a {@link Classifier}. The same examples in the same order give the same classifier.
 *
 * <p>Some of the examples are kept back first to find out how much each part's word counts; then all are learned from.
 */
public final class Training {

    /** With more examples than this, what is kept back once says enough. */
    private static final int FEW = 1500;
    private static final int FOLDS = 5;

    /** From so many examples on, a word or piece that is there once says nothing. */
    private static final int MANY = 600;

    private Training() {
    }

    /** @throws IllegalArgumentException without examples of at least two labels */
    public static Classifier of(List<Example> examples) {
        var labels = labels(examples);
        var trial = new Trial(labels);
        var fold = folds(examples);
        for (var n = 0; n < (examples.size() <= FEW ? FOLDS : 1); n++) {
            var number = n;
            trial.run(pick(examples, fold, other -> other != number), pick(examples, fold, other -> other == number));
        }
        return trial.classifier(parts(examples, labels));
    }

    /**
     * What was learned, in two states.
     *
     * @param trial has not learned from what was kept back, and can be examined with it
     * @param whole has learned from all
     */
    public record Learned(Classifier trial, Classifier whole) {
    }

    /**
     * Learns with a choice of one's own of what is kept back.
     *
     * @throws IllegalArgumentException without examples of at least two labels, or if nothing is kept back
     */
    public static Learned of(List<Example> examples, List<Example> keptBack) {
        if (keptBack.isEmpty()) {
            throw new IllegalArgumentException("Something must be kept back");
        }
        var all = new ArrayList<>(examples);
        all.addAll(keptBack);
        var labels = labels(all);
        var trial = new Trial(labels);
        var tried = trial.run(examples, keptBack);
        return new Learned(trial.classifier(tried), trial.classifier(parts(all, labels)));
    }

    private static List<String> labels(List<Example> examples) {
        var labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        if (labels.size() < 2) {
            throw new IllegalArgumentException("A classifier needs examples of at least two labels");
        }
        return labels;
    }

    /** Examples of each label in turns, so that each fold has some of all. */
    private static int[] folds(List<Example> examples) {
        var seen = new HashMap<String, Integer>();
        return examples.stream().mapToInt(example -> seen.merge(example.label(), 1, Integer::sum) % FOLDS).toArray();
    }

    private static List<Example> pick(List<Example> examples, int[] fold, IntPredicate wanted) {
        return IntStream.range(0, fold.length).filter(n -> wanted.test(fold[n])).mapToObj(examples::get).toList();
    }

    private static List<Part> parts(List<Example> examples, List<String> labels) {
        var texts = new ArrayList<Features>();
        var numbers = new ArrayList<Integer>();
        for (var example : examples) {
            for (var n = 0; n < example.weight(); n++) {
                texts.add(example.features());
                numbers.add(labels.indexOf(example.label()));
            }
        }
        var labelOf = numbers.stream().mapToInt(Integer::intValue).toArray();
        var once = examples.stream().map(Example::features).toList();
        var onceLabels = examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
        var middle = middle(once);
        var often = examples.size() < MANY ? 1 : 2;
        return List.of(Meaning.train(middle, texts, labelOf, labels.size()),
                Linear.train(Linear.View.WORDS, texts, labelOf, labels.size(), often),
                Linear.train(Linear.View.PIECES, texts, labelOf, labels.size(), often),
                Neighbours.of(middle, once, onceLabels, labels.size()));
    }

    private static float[] middle(List<Features> texts) {
        var middle = new float[Objects.requireNonNull(texts.getFirst().point()).length];
        for (var text : texts) {
            for (var n = 0; n < middle.length; n++) {
                middle[n] += Objects.requireNonNull(text.point())[n] / texts.size();
            }
        }
        return middle;
    }

    /** What parts said of texts that they had not learned from. */
    private static final class Trial {

        private final List<String> labels;
        private final List<List<double[]>> scores = new ArrayList<>();
        private final List<Integer> truth = new ArrayList<>();

        Trial(List<String> labels) {
            this.labels = labels;
        }

        /** Answers the parts that were tried. */
        List<Part> run(List<Example> learned, List<Example> keptBack) {
            if (learned.isEmpty()) {
                return List.of();
            }
            var parts = parts(learned, labels);
            var known = learned.stream().map(Example::label).collect(Collectors.toSet());
            var judged = keptBack.stream().filter(example -> known.contains(example.label())).toList();
            for (var part = 0; part < parts.size(); part++) {
                if (scores.size() <= part) {
                    scores.add(new ArrayList<>());
                }
                for (var example : judged) {
                    scores.get(part).add(parts.get(part).scores(example.features()));
                }
            }
            judged.forEach(example -> truth.add(labels.indexOf(example.label())));
            return parts;
        }

        Classifier classifier(List<Part> parts) {
            return new Classifier(labels, parts, weights(parts, true), weights(parts, false));
        }

        private double[] weights(List<Part> parts, boolean withPoint) {
            var used = IntStream.range(0, parts.size()).filter(part -> withPoint || !parts.get(part).needsPoint()).toArray();
            var weights = new double[parts.size()];
            if (truth.isEmpty()) { // one example of each label: the nearest is the best guess
                IntStream.of(used).forEach(part -> weights[part] = 1);
                return weights;
            }
            var chosen = IntStream.of(used).mapToObj(part -> scores.get(part).toArray(double[][]::new)).toArray(double[][][]::new);
            var fitted = Mixture.fit(chosen, truth.stream().mapToInt(Integer::intValue).toArray());
            IntStream.range(0, used.length).forEach(n -> weights[used[n]] = fitted[n]);
            return weights;
        }
    }

    /** Examples made of the labels' own names, which say something where there are few others: {@code lost_card}, {@code Access rights}. */
    public static Map<String, String> names(Iterable<String> labels) {
        var names = new HashMap<String, String>();
        for (var label : labels) {
            var words = label.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}]+", " ").strip();
            if (words.length() > 2) {
                names.put(label, words);
            }
        }
        return names;
    }
}
