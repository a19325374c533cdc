package dev.switchboard.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.switchboard.ai.classify.Classifier;
import dev.switchboard.ai.classify.Example;
import dev.switchboard.ai.classify.Features;
import dev.switchboard.ai.classify.Reading;
import dev.switchboard.ai.classify.Training;
import org.springframework.stereotype.Component;

/** Learns from the exemplars and from what agents judged (I4), and examines what was learned with what was held back. */
@Component
class Learning {

    private final Reading reading;
    private final Signals signals = new Signals();

    Learning(Reading reading) {
        this.reading = reading;
    }

    /**
     * A judged ticket.
     *
     * @param isHeldBack whether it serves to examine and not to learn
     * @param weight     how often it counts
     */
    record Case(Words words, Field field, String label, boolean isHeldBack, int weight) {
    }

    /** How many of so many were right. */
    record Score(int cases, int right) {

        double accuracy() {
            return cases == 0 ? 0 : (double) right / cases;
        }
    }

    /**
     * What was learned.
     *
     * @param exemplars how a brain that has not seen them does with the exemplars that are held back
     * @param judged    the same for the judged tickets that are held back
     * @param counts    how many texts were learned from
     */
    record Outcome(Brain brain, Map<Field, Score> exemplars, Map<Field, Score> judged, int exemplarCount, int judgedCount) {
    }

    Outcome learn(List<Case> cases) {
        var exemplars = Exemplars.all();
        var points = new ExemplarPoints(reading);
        Map<Exemplar, Features> seen = new HashMap<>();
        exemplars.forEach(exemplar -> seen.put(exemplar, reading.known(exemplar.words().text(), points.of(exemplar.words()), signals.of(exemplar.words().text()))));
        Map<Words, Features> read = new HashMap<>();
        cases.forEach(judged -> read.computeIfAbsent(judged.words(), words -> whole(words)));

        var classifiers = new EnumMap<Field, Classifier>(Field.class);
        var onExemplars = new EnumMap<Field, Score>(Field.class);
        var onJudged = new EnumMap<Field, Score>(Field.class);
        for (var field : Field.values()) {
            var learned = new ArrayList<Example>();
            var heldBack = new ArrayList<Example>();
            for (var exemplar : exemplars) {
                if (exemplar.labels().containsKey(field)) {
                    (exemplar.isHeldBack() ? heldBack : learned).add(new Example(field.seen(seen.get(exemplar)), exemplar.labels().get(field)));
                }
            }
            var examined = new ArrayList<Example>();
            for (var judged : cases) {
                if (judged.field() == field) {
                    (judged.isHeldBack() ? examined : learned).add(new Example(field.seen(read.get(judged.words())), judged.label(), judged.weight()));
                }
            }
            var trained = Training.of(learned, heldBack);
            classifiers.put(field, trained.whole());
            onExemplars.put(field, score(trained.trial(), heldBack));
            onJudged.put(field, score(trained.trial(), examined));
        }
        return new Outcome(new Brain(classifiers), onExemplars, onJudged, exemplars.size(), read.size());
    }

    /** How a brain does with judged tickets that are held back. */
    Map<Field, Score> examine(Brain brain, List<Case> cases) {
        var scores = new EnumMap<Field, Score>(Field.class);
        for (var field : Field.values()) {
            scores.put(field, score(brain.classifiers().get(field), cases.stream().filter(judged -> judged.field() == field && judged.isHeldBack())
                    .map(judged -> new Example(field.seen(whole(judged.words())), judged.label())).toList()));
        }
        return scores;
    }

    private Features whole(Words words) {
        return reading.whole(words.text(), signals.of(words.text()));
    }

    private static Score score(Classifier classifier, List<Example> examples) {
        var right = examples.stream().filter(example -> classifier.classify(example.features()).label().equals(example.label())).count();
        return new Score(examples.size(), (int) right);
    }
}
