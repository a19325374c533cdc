package dev.switchboard.moderation.harm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.switchboard.ai.Embeddings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Recognises abuse, threats and hate (I9), in a few milliseconds however long a text is. What it knows it learns from exemplars when
 * it is first needed; whoever asks meanwhile waits.
 */
@Component
public class Harm {

    /**
     * How sure one must be. Chosen by cross-validation on the exemplars ({@code CrossValidation} beside the tests): of those about harm, which
     * are hard on both sides, 96.6 % of what is found is harmful and 86.3 % of what is harmful is found; of 822 ordinary tickets 4 are.
     */
    static final double THRESHOLD = 0.55;

    private static final Logger log = LoggerFactory.getLogger(Harm.class);

    private final Embeddings embeddings;
    private final Lexicon lexicon = Lexicon.load();
    private @Nullable CompletableFuture<HarmModel> model;

    Harm(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Begins to learn, if nobody did yet, and does not wait. */
    public void learn() {
        learning();
    }

    private synchronized CompletableFuture<HarmModel> learning() {
        var learning = model;
        if (learning == null) {
            learning = new CompletableFuture<>();
            model = learning;
            var result = learning;
            Thread.ofPlatform().daemon().name("harm-learn").start(() -> result.completeAsync(this::learned, Runnable::run));
        }
        return learning;
    }

    private HarmModel learned() {
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
        var known = learning().join();
        var verdicts = new ArrayList<Verdict>();
        for (var window : Windows.of(lexicon, text)) {
            var seen = see(window.text(), window.tokens());
            verdicts.add(new Verdict(known.kind(seen), known.harmful(seen), window.position()));
        }
        return verdicts.stream().max(Comparator.comparingDouble(Verdict::score)).orElseThrow();
    }

    private HarmModel.Seen see(String text, List<Token> tokens) {
        return new HarmModel.Seen(meaning(text), Features.of(lexicon, tokens));
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
