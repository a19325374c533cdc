package dev.switchboard.ai.classify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import dev.switchboard.ai.models.SharedModel;
import org.jspecify.annotations.Nullable;

/** Reads texts for classifiers: finds their {@link Features}. */
public final class Reading {

    /** Characters whose point is looked for: the network reads no more word pieces than these have, in most languages. */
    private static final int BEGINNING = 150;
    private static final int END = 70;

    public static final float[] NO_SIGNALS = {};

    private final SharedModel model;
    private final Duration patience;
    private final Haste haste;

    /** @param natives folder into which the native libraries are unpacked, about 30 MB */
    public Reading(Path natives) {
        this(natives, Haste.PATIENCE);
    }

    /** @param patience how long {@link #quick} waits for a processor; four times as long for a point, and the next texts go without */
    public Reading(Path natives, Duration patience) {
        this.model = SharedModel.sorting(natives);
        this.patience = patience;
        this.haste = new Haste(patience, System::nanoTime);
    }

    /** Begins to load the network, if nobody did yet, and does not wait. */
    public void load() {
        model.load();
    }

    public boolean isReady() {
        return model.state() == SharedModel.State.READY;
    }

    /** Changes with whatever changes what is read in a text; classifiers are for one only. */
    public String layout() {
        return model.name() + "/" + BEGINNING + "+" + END + "/" + Features.LAYOUT;
    }

    /** All there is to be seen in a text; waits for the network. */
    public Features whole(String text, float[] signals) {
        return Features.of(text, point(text), signals);
    }

    /** What is seen of a text whose point is known. */
    public Features known(String text, float[] point, float[] signals) {
        return Features.of(text, point, signals);
    }

    /** Where the text lies, of length 1; waits for the network. */
    public float[] point(String text) {
        return model.point(shortened(text));
    }

    /** As {@link #whole}, but without the point where finding it would make someone wait (the network loads, or all processors are busy). */
    public Features quick(String text, float[] signals) {
        return Features.of(text, quickPoint(text), signals);
    }

    private float @Nullable [] quickPoint(String text) {
        return haste.allows() ? haste.timed(() -> model.pointWithin(patience, shortened(text))).orElse(null) : null;
    }

    private static String shortened(String text) {
        return SharedModel.ends(text, BEGINNING, END);
    }

    /**
     * Whether there is time. A machine on which a point took too long is busy: then texts go without one for a while. So, of many texts
     * at once, all but a few are done in time; of few texts at a time none goes without.
     */
    static final class Haste {

        static final Duration PATIENCE = Duration.ofMillis(3);
        private static final long PAUSE = Duration.ofMillis(500).toNanos();

        private final long tooLong;
        private final LongSupplier now;
        private volatile long pausedUntil;

        Haste(Duration patience, LongSupplier now) {
            this.tooLong = patience.multipliedBy(4).toNanos();
            this.now = now;
            this.pausedUntil = now.getAsLong();
        }

        boolean allows() {
            return now.getAsLong() - pausedUntil >= 0;
        }

        <T> T timed(Supplier<T> work) {
            var begin = now.getAsLong();
            try {
                return work.get();
            } finally {
                var end = now.getAsLong();
                if (end - begin > tooLong) {
                    pausedUntil = end + PAUSE;
                }
            }
        }
    }
}
