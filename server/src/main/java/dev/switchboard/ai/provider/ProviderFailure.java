package dev.switchboard.ai.provider;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * There is no answer from the provider, and why. Whoever asked falls back to what the server can do itself. The message is
 * ours, and holds nothing of what was sent or came back: it may be logged and shown to admins.
 */
public final class ProviderFailure extends RuntimeException {

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    ProviderFailure(Kind kind) {
        this(kind, null);
    }

    ProviderFailure(Kind kind, @Nullable Duration retryAfter) {
        super(kind.words, null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** The closed set of reasons. */
    public enum Kind {
        OFF("No provider is configured.", Blame.NOBODY),
        TIMEOUT("The provider did not answer in time.", Blame.PROVIDER),
        UNREACHABLE("The provider cannot be reached at its address.", Blame.PROVIDER),
        BROKEN_OFF("The connection broke off before the answer was complete.", Blame.PROVIDER),
        BUSY("The provider takes no more requests for the moment (429).", Blame.PROVIDER),
        ITS_FAULT("The provider failed (5xx).", Blame.PROVIDER),
        UNAUTHORIZED("The provider does not accept the API key (401 or 403).", Blame.PROVIDER),
        NOT_FOUND("The provider does not know the model, or the address is not its own (404).", Blame.PROVIDER),
        BAD_REQUEST("The provider does not accept the request (4xx).", Blame.REQUEST),
        REDIRECT("The provider redirects elsewhere, where the key is not sent (3xx).", Blame.PROVIDER),
        TOO_LARGE("The provider's answer is larger than any answer may be.", Blame.PROVIDER),
        GARBLED("The provider's answer cannot be read.", Blame.PROVIDER),
        REFUSED("The provider refuses to answer this (content filter).", Blame.REQUEST),
        CUT_SHORT("The model's answer was longer than asked and was cut.", Blame.REQUEST),
        NOT_AS_ASKED("The model's answer does not have the form that was asked for.", Blame.REQUEST),
        RESTING("The provider failed too often and is left alone for a while.", Blame.NOBODY),
        OVER_LIMIT("The tokens of this day are used up.", Blame.NOBODY),
        CROWDED("Too many requests to the provider run at once.", Blame.NOBODY);

        private final String words;
        private final Blame blame;

        Kind(String words, Blame blame) {
            this.words = words;
            this.blame = blame;
        }

        Blame blame() {
            return blame;
        }

        /** Whether the same request may go well a moment later. */
        boolean mayPass() {
            return switch (this) {
                case UNREACHABLE, BROKEN_OFF, BUSY, ITS_FAULT -> true;
                default -> false;
            };
        }

        /** Whether the provider may have worked, and so be paid, for it all the same. */
        boolean mayCost() {
            return switch (this) {
                case TIMEOUT, BROKEN_OFF, TOO_LARGE, GARBLED -> true;
                default -> false;
            };
        }
    }

    enum Blame {
        /** The provider, or how it is set up: the next request would fare no better. */
        PROVIDER,
        /** This request or the answer to it: the next may do. */
        REQUEST,
        /** It was not asked at all. */
        NOBODY
    }

    public Kind kind() {
        return kind;
    }

    /** How long the provider wants to be left alone, if it said so. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
