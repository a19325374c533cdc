package dev.switchboard.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.switchboard.ai.classify.Examination;
import dev.switchboard.ai.classify.LabelledTexts;
import dev.switchboard.ai.classify.Reading;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code evaluate}: how well the classifiers sort somebody's own texts by their own labels. Needs neither server nor data folder. */
final class EvaluateCommand implements Command {

    private static final int CONFUSIONS = 15;
    private static final long SEED = 1;

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String usage() {
        return """
                Usage: ./switchboard evaluate --train FILE.csv [--test FILE.csv | --split 0.8] --text COLUMN --label COLUMN [--per-label N]

                Learns from one file and is examined with the other, or learns from a part of the one and is examined with the rest.
                  --text       the column of the text; several with a plus between them: subject+body
                  --label      the column of the label
                  --per-label  learn from at most so many texts of each label""";
    }

    @Override
    public int run(List<String> given, Inside server) throws IOException {
        var arguments = new Arguments(given);
        var train = Path.of(arguments.option("train").orElseThrow(() -> new Arguments.Wrong("needs --train")));
        var text = arguments.option("text").orElseThrow(() -> new Arguments.Wrong("needs --text"));
        var label = arguments.option("label").orElseThrow(() -> new Arguments.Wrong("needs --label"));
        var test = arguments.option("test").map(Path::of);
        var part = number(arguments.option("split").orElse("0.8"), "split", 0.01, 0.99);
        var perLabel = (int) number(arguments.option("per-label").orElse("1000000"), "per-label", 1, 1_000_000);
        arguments.none(0);

        var all = LabelledTexts.read(train, text, label);
        var split = test.isPresent() ? new LabelledTexts.Split(all, LabelledTexts.read(test.get(), text, label)) : all.split(part, SEED);
        var learned = split.train().atMost(perLabel);
        if (learned.rows().stream().map(LabelledTexts.Row::label).distinct().count() < 2 || split.test().rows().isEmpty()) {
            throw new Arguments.Wrong("needs texts of at least two labels to learn from, and some to be examined with");
        }
        evaluate(learned, split.test());
        return 0;
    }

    private static void evaluate(LabelledTexts train, LabelledTexts test) throws IOException {
        LoggingSystem.get(EvaluateCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        var natives = Path.of(System.getProperty("java.io.tmpdir")).resolve("switchboard-models");
        Files.createDirectories(natives);
        var examination = new Examination(new Reading(natives));
        var begin = System.nanoTime();
        var classifier = examination.learn(train);
        var learned = System.nanoTime();
        var report = examination.examine(classifier, test);
        System.out.printf(Locale.ROOT, "labels %d%nlearned from %d texts in %.1f s%nexamined with %d texts in %.1f s%naccuracy %.4f%nmacro-F1 %.4f%n",
                classifier.labels().size(), train.rows().size(), (learned - begin) / 1e9, report.size(), (System.nanoTime() - learned) / 1e9,
                report.accuracy(), report.macroF1());
        var confusions = report.confusions(CONFUSIONS);
        if (!confusions.isEmpty()) {
            var width = confusions.stream().map(confusion -> confusion.right().length()).max(Comparator.naturalOrder()).orElse(0);
            System.out.println("\nMost often mistaken:");
            confusions.forEach(confusion -> System.out.printf("%6d × %-" + Math.max(1, width) + "s  taken for  %s%n", confusion.count(), confusion.right(), confusion.given()));
        }
    }

    private static double number(String text, String option, double least, double most) {
        try {
            var number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // said below
        }
        throw new Arguments.Wrong("--" + option + " must be a number from " + least + " to " + most);
    }
}
