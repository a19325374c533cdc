package dev.switchboard.ai.classify;

import java.util.ArrayList;

/** Learns from some texts and is examined with others; for label sets of any kind. */
public final class Examination {

    private final Reading reading;

    public Examination(Reading reading) {
        this.reading = reading;
    }

    /** What was learned from the texts and, where they have any, from the names of their labels. */
    public Classifier learn(LabelledTexts texts) {
        var named = Training.names(texts.rows().stream().map(LabelledTexts.Row::label).distinct().toList()).entrySet().stream()
                .map(name -> new LabelledTexts.Row(name.getValue(), name.getKey())).toList();
        var all = new ArrayList<>(texts.rows());
        all.addAll(named);
        return Training.of(all.parallelStream().map(row -> new Example(read(row), row.label())).toList());
    }

    /** How a classifier does on texts. */
    public Report examine(Classifier classifier, LabelledTexts texts) {
        return new Report(texts.rows().parallelStream()
                .map(row -> new Report.Answer(row.label(), classifier.classify(read(row)).label())).toList());
    }

    private Features read(LabelledTexts.Row row) {
        return reading.whole(row.text(), Reading.NO_SIGNALS);
    }
}
