package dev.switchboard.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.knowledge.passages.PassageIndex;
import dev.switchboard.knowledge.passages.Source;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well questions find their articles, and how well it is noticed that there is none (I8), on any set of articles with questions:
 * a JSON list of {@code {question, answers, queries, language?}}. The title is the question, the body its answers.
 */
public final class KnowledgeExamination {

    private static final int HALVES = 12;
    private static final double SURE = 0.5;

    private final Embeddings embeddings;
    private final Map<String, float[]> points = new HashMap<>();

    public KnowledgeExamination(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** @param queries what people ask who look for it */
    public record Asked(Source source, List<String> queries) {
    }

    /** Shares of questions, 0 to 1. */
    public record Found(double first, double amongThree, double answered, double declined) {
    }

    public static List<Asked> read(Path file) throws IOException {
        var all = new ArrayList<Asked>();
        for (var entry : new JsonMapper().readTree(Files.readString(file))) {
            var body = String.join("\n\n", entry.get("answers").valueStream().map(text -> text.asString()).toList());
            all.add(new Asked(Source.of(all.size(), "a", entry.get("question").asString(), body, entry.path("language").asString("en"), "public"),
                    entry.get("queries").valueStream().map(text -> text.asString()).toList()));
        }
        return all;
    }

    /** The mean over random halves, always the same ones. */
    public Found halves(List<Asked> all) {
        var random = new Random(2026);
        var answered = 0.0;
        var declined = 0.0;
        for (var n = 0; n < HALVES; n++) {
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            var found = look(shuffled.subList(0, all.size() / 2), all);
            answered += found.answered() / HALVES;
            declined += found.declined() / HALVES;
        }
        return new Found(0, 0, answered, declined);
    }

    /** All questions asked of some of the articles. */
    public Found look(Collection<Asked> kept, Collection<Asked> all) {
        try (var index = new PassageIndex()) {
            var ids = new HashSet<Long>();
            for (var asked : kept) {
                index.put(asked.source(), asked.source().texts().stream().map(this::point).toList());
                ids.add(asked.source().id());
            }
            index.refresh();
            var first = 0;
            var three = 0;
            var answered = 0;
            var declined = 0;
            var with = 0;
            var without = 0;
            for (var asked : all) {
                for (var query : asked.queries()) {
                    var hits = index.search(query, point(query), null, 60);
                    var sure = !hits.isEmpty() && hits.getFirst().sureness() >= SURE;
                    if (ids.contains(asked.source().id())) {
                        with++;
                        var order = hits.stream().map(hit -> hit.source().id()).distinct().toList();
                        first += !order.isEmpty() && order.getFirst() == asked.source().id() ? 1 : 0;
                        three += order.stream().limit(3).anyMatch(id -> id == asked.source().id()) ? 1 : 0;
                        answered += sure ? 1 : 0;
                    } else {
                        without++;
                        declined += sure ? 0 : 1;
                    }
                }
            }
            return new Found(share(first, with), share(three, with), share(answered, with), share(declined, without));
        }
    }

    private static double share(int some, int all) {
        return all == 0 ? 1 : (double) some / all;
    }

    private float[] point(String text) {
        return points.computeIfAbsent(text, embeddings::of);
    }
}
