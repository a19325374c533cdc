package dev.switchboard.ai.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import dev.switchboard.ai.provider.ProviderFailure.Kind;
import dev.switchboard.settings.AiSettings;
import dev.switchboard.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one door to larger models. Whoever asks must be able to do without an answer, and must not hold a database connection
 * meanwhile. What is sent must have been through redaction.
 */
@Component
public class Providers {

    /** Where answers come from that were made on this machine. */
    public static final String LOCAL = "local";

    private static final Logger log = LoggerFactory.getLogger(Providers.class);

    private final Settings settings;
    private final Usage usage;
    private final Clock clock;
    private final Pause pause;
    private final BoundedHttp http = new BoundedHttp();
    private volatile @Nullable Connected connected;

    Providers(Settings settings, Usage usage, Clock clock, Pause pause) {
        this.settings = settings;
        this.usage = usage;
        this.clock = clock;
        this.pause = pause;
    }

    /** A line and what it was laid for. */
    private record Connected(AiSettings to, Line line) {

        /** Prices and allowances may change on the way. */
        boolean isFor(AiSettings other) {
            return to.provider() == other.provider() && to.address().equals(other.address()) && to.model().equals(other.model())
                    && Objects.equals(to.sealedApiKey(), other.sealedApiKey());
        }
    }

    /** Whether a provider is configured. */
    public boolean isOn() {
        return settings.ai().isOn();
    }

    /** The provider's name, {@link #LOCAL} if there is none. */
    public String source() {
        var ai = settings.ai();
        return ai.isOn() ? Models.source(ai) : LOCAL;
    }

    /** How it stands on this node. */
    public enum State {
        OFF, OK,
        /** It failed too often and is left alone for a while. */
        OPEN
    }

    public State state() {
        var ai = settings.ai();
        var now = connected;
        return !ai.isOn() ? State.OFF : now != null && now.isFor(ai) && now.line().isResting() ? State.OPEN : State.OK;
    }

    /** @param source the provider that gave it */
    public record Answer(Shape.Answer answer, String source) {
    }

    /**
     * Asks the configured provider.
     *
     * @throws ProviderFailure if there is no answer of the shape that was asked for, for whatever reason
     */
    public Answer ask(Prompt prompt) {
        var ai = requireOn();
        return asked(ai, prompt, ai.tokensPerDay(), Line::ask);
    }

    /** The same, even if the provider is being left alone or the day's tokens are used up; for an admin who tries it out. */
    Answer tryOut(Prompt prompt) {
        return asked(requireOn(), prompt, 0, Line::tryOut);
    }

    private AiSettings requireOn() {
        var ai = settings.ai();
        if (!ai.isOn()) {
            throw new ProviderFailure(Kind.OFF);
        }
        return ai;
    }

    private interface Way {
        Asking.Raw ask(Line line, Prompt prompt, Duration patience);
    }

    private Answer asked(AiSettings ai, Prompt prompt, long limit, Way way) {
        var input = Asking.estimate(prompt.instructions()) + Asking.estimate(prompt.data());
        Usage.@Nullable Reserved reserved = usage.reserve(input + prompt.maxOutputTokens(), limit);
        var taken = new Taken(0, 0);
        var failed = true;
        try {
            var configured = Duration.ofSeconds(ai.timeoutSeconds());
            var raw = way.ask(line(ai), prompt, prompt.patience().compareTo(configured) < 0 ? prompt.patience() : configured);
            taken = new Taken(raw.inputTokens(), raw.outputTokens());
            var reply = raw.read(prompt.shape());
            failed = false;
            return new Answer(reply.answer(), Models.source(ai));
        } catch (ProviderFailure failure) {
            if (failure.kind().blame() == ProviderFailure.Blame.NOBODY) {
                usage.release(reserved);
                reserved = null;
            } else if (failure.kind().mayCost()) {
                taken = new Taken(input, 0);
            }
            log.info("No answer from {}: {}", Models.source(ai), failure.getMessage());
            throw failure;
        } finally {
            if (reserved != null) {
                usage.settle(reserved, taken.input(), taken.output(), failed, ai);
            }
        }
    }

    private record Taken(long input, long output) {
    }

    private Line line(AiSettings ai) {
        var now = connected;
        return now != null && now.isFor(ai) ? now.line() : connect(ai);
    }

    private synchronized Line connect(AiSettings ai) {
        var now = connected;
        if (now == null || !now.isFor(ai)) {
            var model = Models.of(ai, settings.aiKey(ai), http);
            now = new Connected(ai, new Line(new Asking(model, ai), clock, pause));
            connected = now;
        }
        return now.line();
    }
}
