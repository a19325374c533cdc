package dev.switchboard.moderation.harm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.switchboard.ai.LocalEmbeddings;

/**
 * How the settings of the model and {@link Harm#THRESHOLD} were chosen: each exemplar is judged by a model that learned from the others.
 * Run by hand, with any argument for a look at other settings; prints precision and recall over the exemplars about harm, how many of the ordinary tickets would be flagged, and what was
 * judged wrongly.
 */
final class CrossValidation {

    private static final int FOLDS = 8;

    private CrossValidation() {
    }

    private record One(Exemplar exemplar, boolean isOrdinary, List<HarmModel.Seen> pieces, List<HarmModel.Seen> windows) {
    }

    public static void main(String[] args) {
        var embeddings = new LocalEmbeddings(Path.of(System.getProperty("java.io.tmpdir"), "switchboard-models"));
        var lexicon = Lexicon.load();
        var ordinary = Exemplar.read("/moderation/ordinary.csv");
        var all = Exemplar.all().stream().map(exemplar -> new One(exemplar, ordinary.contains(exemplar), see(embeddings, lexicon, exemplar.pieces(lexicon)),
                see(embeddings, lexicon, Windows.of(lexicon, exemplar.text())))).toList();
        var settings = new LinkedHashMap<String, HarmModel.Settings>();
        var usual = HarmModel.Settings.USUAL;
        settings.put("usual", usual);
        if (args.length > 0) {
            for (var factor : new double[] {0, 0.6, 1.6}) {
                settings.put("meaning x " + factor, new HarmModel.Settings(usual.meaning() * factor, usual.words(), usual.company(), usual.cost()));
                settings.put("words x " + factor, new HarmModel.Settings(usual.meaning(), usual.words() * factor, usual.company(), usual.cost()));
                settings.put("company x " + factor, new HarmModel.Settings(usual.meaning(), usual.words(), usual.company() * factor, usual.cost()));
            }
            for (var factor : new double[] {0.25, 3}) {
                settings.put("cost x " + factor, new HarmModel.Settings(usual.meaning(), usual.words(), usual.company(), usual.cost() * factor));
            }
        }
        settings.forEach((name, chosen) -> examine(name, chosen, all, args.length == 0));
        System.exit(0);
    }

    private static List<HarmModel.Seen> see(LocalEmbeddings embeddings, Lexicon lexicon, List<Windows.Window> windows) {
        return windows.stream().map(window -> new HarmModel.Seen(embeddings.of(window.text()), Features.of(lexicon, window.tokens()))).toList();
    }

    private static void examine(String name, HarmModel.Settings settings, List<One> all, boolean tellsAll) {
        var order = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(order, new Random(1));
        var scores = new double[all.size()];
        var quick = new double[all.size()];
        for (var fold = 0; fold < FOLDS; fold++) {
            var cases = new ArrayList<HarmModel.Case>();
            for (var n = 0; n < order.size(); n++) {
                var one = all.get(order.get(n));
                if (n % FOLDS != fold) {
                    one.pieces().forEach(piece -> cases.add(new HarmModel.Case(piece, one.exemplar().kind())));
                }
            }
            var model = HarmModel.learn(cases, settings);
            for (var n = fold; n < order.size(); n += FOLDS) {
                scores[order.get(n)] = all.get(order.get(n)).windows().stream().mapToDouble(model::harmful).max().orElse(0);
                quick[order.get(n)] = all.get(order.get(n)).windows().stream().mapToDouble(seen -> model.harmful(seen.withoutMeaning())).max().orElse(0);
            }
        }
        System.out.println("== " + name);
        print(scores, all);
        printQuick(scores, quick, all);
        tell(tellsAll, scores, all);
    }

    private static void print(double[] scores, List<One> all) {
        for (var threshold = 0.3; threshold < 0.8; threshold += 0.05) {
            int right = 0, wrong = 0, missed = 0, disturbed = 0, ordinary = 0;
            for (var n = 0; n < scores.length; n++) {
                var isFlagged = scores[n] >= threshold;
                if (all.get(n).isOrdinary()) {
                    ordinary++;
                    disturbed += isFlagged ? 1 : 0;
                } else if (all.get(n).exemplar().kind() == null) {
                    wrong += isFlagged ? 1 : 0;
                } else {
                    right += isFlagged ? 1 : 0;
                    missed += isFlagged ? 0 : 1;
                }
            }
            System.out.printf("  %.2f precision %.3f recall %.3f, of %d ordinary tickets flagged %d%n", threshold, right / (double) (right + wrong),
                    right / (double) (right + missed), ordinary, disturbed);
        }
    }

    /** What it costs, and saves, not to look for the meaning of texts whose words alone are sure to be harmless. */
    private static void printQuick(double[] scores, double[] quick, List<One> all) {
        for (var sure : new double[] {0.01, 0.02, 0.05, 0.1, 0.2}) {
            var lost = IntStream.range(0, scores.length).filter(n -> quick[n] < sure && scores[n] >= Harm.THRESHOLD && all.get(n).exemplar().kind() != null).count();
            var saved = IntStream.range(0, scores.length).filter(n -> quick[n] < sure && all.get(n).isOrdinary()).count();
            System.out.printf("  quick below %.2f: %d harmful ones lost, %d ordinary ones saved%n", sure, lost, saved);
        }
    }

    private static void tell(boolean tellsAll, double[] scores, List<One> all) {
        if (tellsAll) {
            IntStream.range(0, scores.length).boxed().sorted(Comparator.comparing(n -> -scores[n])).filter(n -> (all.get(n).exemplar().kind() == null) == scores[n] > 0.4)
                    .forEach(n -> System.out.printf("%.2f %s %s%n", scores[n], all.get(n).exemplar().kind(), beginning(all.get(n).exemplar().text())));
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(200, text.length())).replaceAll("\\s+", " ");
    }
}
