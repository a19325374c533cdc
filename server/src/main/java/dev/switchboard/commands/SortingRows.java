package dev.switchboard.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import dev.switchboard.ai.classify.Examination;
import dev.switchboard.ai.classify.LabelledTexts;
import dev.switchboard.ai.classify.Reading;

/** How well the classifiers sort texts by label sets of others: 80 of 100 rows to learn from, the rest to be examined with. */
final class SortingRows implements BenchRow.Group {

    private static final long SEED = 1;

    @Override
    public List<BenchRow> measure(BenchAiCommand.Folders folders) throws IOException {
        var examination = new Examination(new Reading(folders.natives()));
        var rows = new ArrayList<BenchRow>();
        var banking = folders.data().resolve("banking77-train.csv");
        if (Files.exists(banking)) {
            var split = LabelledTexts.read(banking, "text", "category").split(0.8, SEED);
            rows.add(BenchRow.atLeast("banking77, 77 intents, 10 examples of each", accuracy(examination, split.train().atMost(10), split.test()), 0.87));
            rows.add(BenchRow.atLeast("banking77, all of the split's examples", accuracy(examination, split.train(), split.test()), 0.93));
        }
        var it = folders.data().resolve("it-tickets.csv");
        if (Files.exists(it)) {
            var split = LabelledTexts.read(it, "text", "topic").split(0.8, SEED);
            rows.add(BenchRow.atLeast("it-tickets, 8 topics", accuracy(examination, split.train(), split.test()), 0.80));
        }
        return rows;
    }

    private static double accuracy(Examination examination, LabelledTexts train, LabelledTexts test) {
        return examination.examine(examination.learn(train), test).accuracy();
    }
}
