package dev.switchboard.moderation.harm;

import java.nio.file.Path;
import java.util.*;
import java.util.stream.*;

import dev.switchboard.ai.LocalEmbeddings;

public class CrossValidation {

    public static void main(String[] args) throws Exception {
        var embeddings = new LocalEmbeddings(Path.of("/tmp/mod-natives"));
        var lexicon = Lexicon.load();
        var exemplars = new ArrayList<>(Exemplar.read("/moderation/exemplars.csv"));
        if (CrossValidation.class.getResource("/moderation/more-exemplars.csv") != null) exemplars.addAll(Exemplar.read("/moderation/more-exemplars.csv"));
        var base = 685;
        var t0 = System.nanoTime();
        var points = exemplars.stream().map(e -> embeddings.of(e.text())).toList();
        System.out.printf("embedded %d in %d ms%n", exemplars.size(), (System.nanoTime() - t0) / 1_000_000);
        t0 = System.nanoTime();
        var toks = exemplars.stream().map(e -> Plain.of(lexicon, e.text())).toList();
        System.out.printf("plain in %d ms%n", (System.nanoTime() - t0) / 1_000_000);
        var configs = new LinkedHashMap<String, HarmModel.Settings>();
        configs.put("usual", HarmModel.Settings.USUAL);
        if (args.length > 0 && args[0].equals("grid")) {
            for (var m : new double[] {0, 1.5, 5}) configs.put("meaning " + m, new HarmModel.Settings(m, 3, .4, 1));
            for (var m : new double[] {0, 1.5, 5}) configs.put("words " + m, new HarmModel.Settings(3, m, .4, 1));
            for (var m : new double[] {.25, .6, .8}) configs.put("company " + m, new HarmModel.Settings(3, 3, m, 1));
            for (var m : new double[] {.1, .3, 3}) configs.put("cost " + m, new HarmModel.Settings(3, 3, .4, m));
        }
        for (var config : configs.entrySet()) {
            var s = config.getValue();
            var cases = IntStream.range(0, exemplars.size()).mapToObj(i -> new HarmModel.Case(new HarmModel.Seen(points.get(i),
                    Features.of(lexicon, toks.get(i))), exemplars.get(i))).toList();
            var score = new double[exemplars.size()];
            var kindRight = 0; var kindAll = 0;
            var repeats = args.length > 0 ? 1 : 2;
            for (var r = 0; r < repeats; r++) {
                var order = new ArrayList<>(IntStream.range(0, exemplars.size()).boxed().toList());
                Collections.shuffle(order, new Random(r));
                for (var fold = 0; fold < 8; fold++) {
                    var f = fold;
                    var train = new ArrayList<HarmModel.Case>(); var test = new ArrayList<Integer>();
                    for (var i = 0; i < order.size(); i++) { if (i % 8 == f) test.add(order.get(i)); else train.add(cases.get(order.get(i))); }
                    var model = HarmModel.learn(train, s);
                    for (var i : test) {
                        score[i] += model.harmful(cases.get(i).seen()) / repeats;
                        if (exemplars.get(i).kind() != null) { kindAll++; if (model.kind(cases.get(i).seen()) == exemplars.get(i).kind()) kindRight++; }
                    }
                }
            }
            System.out.printf("== %s: kind %.3f%n", config.getKey(), kindRight / (double) kindAll);
            for (var t : new double[] {.4, .5, .55, .6, .65, .7, .75}) {
                int tp = 0, fp = 0, fn = 0;
                for (var i = 0; i < score.length; i++) {
                    var bad = exemplars.get(i).kind() != null;
                    if (score[i] >= t) { if (bad) tp++; else fp++; } else if (bad) fn++;
                }
                System.out.printf("   %.2f P %.3f R %.3f%n", t, tp / (double) (tp + fp), tp / (double) (tp + fn));
            }
            if (configs.size() == 1) {
                IntStream.range(0, score.length).boxed().filter(i -> exemplars.get(i).kind() == null && score[i] > .45).sorted(Comparator.comparing(i -> -score[i]))
                        .forEach(i -> System.out.printf("FP %.2f %s%n", score[i], cut(exemplars.get(i).text())));
                IntStream.range(0, score.length).boxed().filter(i -> exemplars.get(i).kind() != null && score[i] < .6).sorted(Comparator.comparing(i -> score[i]))
                        .forEach(i -> System.out.printf("FN %.2f %s %s%n", score[i], exemplars.get(i).kind(), cut(exemplars.get(i).text())));
            }
        }
        if (args.length > 1) {
            var harm = new Harm(embeddings);
            for (var k = 1; k < args.length; k++) {
                int all = 0, bad = 0;
                try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(Path.of(args[k]))) {
                    for (var row : rows) {
                        var text = row.getField("subject") + "\n\n" + row.getField("description");
                        all++;
                        var w = harm.worst(text);
                        if (w.score() > .5) { bad++; System.out.printf("OUT %.2f %s%n", w.score(), cut(text.replace('\n', ' '))); }
                    }
                }
                System.out.printf("%s: %d of %d%n", args[k], bad, all);
            }
        }
        System.exit(0);
    }

    static String cut(String text) { return text.length() > 220 ? text.substring(0, 220) : text; }
}
