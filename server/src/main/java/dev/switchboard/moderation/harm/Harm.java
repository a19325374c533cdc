package dev.switchboard.moderation.harm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.switchboard.ai.Embeddings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Recognises abuse, threats and hate (I9), in a few milliseconds however long a text is. What it knows was learned from exemplars
 * when the jar was built; it is loaded when it is first needed, and whoever asks meanwhile waits.
 */
@Component
public class Harm {

    /**
     * How sure one must be. Chosen by cross-validation on the exemplars ({@code CrossValidation} beside the tests): of those about harm, which
     * are hard on both sides, 96 % of what is found is harmful and 85 % of what is harmful is found; of 822 ordinary tickets 5 are.
     */
    static final double THRESHOLD = 0.5;

    /**
     * Whose words alone make it less likely than this is not looked at for its meaning, which takes most of the time: four in five of the
     * ordinary tickets, and in the same cross-validation nothing that would have been found.
     */
    private static final double HARMLESS = 0.05;

    /** Nothing that a model says is certain. */
    private static final double SUREST = 0.99;

    private static final Logger log = LoggerFactory.getLogger(Harm.class);

    private final Embeddings embeddings;
    private final Lexicon lexicon = Lexicon.load();
    private @Nullable CompletableFuture<HarmModel> model;

    Harm(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Begins to load, if nobody did yet, and does not wait. */
    public void load() {
        loading();
    }

    private synchronized CompletableFuture<HarmModel> loading() {
        var loading = model;
        if (loading == null) {
            loading = new CompletableFuture<>();
            model = loading;
            var result = loading;
            Thread.ofPlatform().daemon().name("harm-load").start(() ->
                    result.completeAsync(() -> ShippedHarm.load(embeddings).orElseGet(this::learned), Runnable::run));
        }
        return loading;
    }

    HarmModel learned() {
        var points = Points.load(embeddings);
        var cases = Exemplar.all().stream().flatMap(exemplar -> exemplar.pieces(lexicon).stream().map(piece -> new HarmModel.Case(new HarmModel.Seen(
                points.of(piece.text()).orElseGet(() -> meaning(piece.text())), Features.of(lexicon, piece.tokens())), exemplar.kind()))).toList();
        return HarmModel.learn(cases, HarmModel.Settings.USUAL);
    }

    /** What a text is found to be; nothing if it is not harmful. */
    public Optional<Verdict> look(String text) {
        return Optional.of(worst(text)).filter(verdict -> verdict.score() >= THRESHOLD);
    }

    /** What is worst about a text, be it not harmful at all. */
    public Verdict worst(String text) {
        var known = loading().join();
        var verdicts = new ArrayList<Verdict>();
        for (var window : Windows.of(lexicon, text)) {
            var seen = see(known, window);
            verdicts.add(new Verdict(known.kind(seen), Math.min(SUREST, known.harmful(seen)), window.position()));
        }
        return verdicts.stream().max(Comparator.comparingDouble(Verdict::score)).orElseThrow();
    }

    private HarmModel.Seen see(HarmModel known, Windows.Window window) {
        var words = new HarmModel.Seen(new float[embeddings.dimensions()], Features.of(lexicon, window.tokens()));
        return known.harmful(words) < HARMLESS ? words : new HarmModel.Seen(meaning(window.text()), words.found());
    }

    /** Where the model of meanings cannot be had, words have to do. */
    private float[] meaning(String text) {
        try {
            return embeddings.of(text);
        } catch (IllegalStateException missing) {
            log.debug("Harm is recognised by words alone: {}", missing.getMessage());
            return new float[embeddings.dimensions()];
        }
    }
}
