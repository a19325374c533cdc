package dev.switchboard.ai.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import ai.onnxruntime.OrtException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network, loaded once for the whole process: in the background from {@link #load} on, or when it is first asked; who asks earlier
 * waits. All networks together run on as many threads as there are processors.
 */
public final class SharedModel {

    private static final Logger log = LoggerFactory.getLogger(SharedModel.class);
    private static final Map<SentenceModel.Kind, CompletableFuture<SentenceModel>> LOADED = new EnumMap<>(SentenceModel.Kind.class);
    private static final Semaphore PROCESSORS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    public static final int DIMENSIONS = SentenceModel.DIMENSIONS;

    private final SentenceModel.Kind kind;
    private final Path natives;

    private SharedModel(SentenceModel.Kind kind, Path natives) {
        this.kind = kind;
        this.natives = natives;
    }

    /**
     * The network for finding texts that belong together.
     *
     * @param natives folder into which the native libraries are unpacked, about 30 MB
     */
    public static SharedModel finding(Path natives) {
        return new SharedModel(SentenceModel.Kind.FINDING, natives);
    }

    /** The network for telling kinds of texts apart. */
    public static SharedModel sorting(Path natives) {
        return new SharedModel(SentenceModel.Kind.SORTING, natives);
    }

    public enum State {
        LOADING,
        READY,
        /** It cannot be loaded on this machine. */
        MISSING
    }

    /** Begins to load, if nobody did yet, and does not wait. */
    public void load() {
        loading();
    }

    public State state() {
        synchronized (LOADED) {
            var model = LOADED.get(kind);
            return model == null || !model.isDone() ? State.LOADING : model.isCompletedExceptionally() ? State.MISSING : State.READY;
        }
    }

    /** Changes with whatever changes the points. */
    public String name() {
        return kind.file + "/" + kind.longest;
    }

    private CompletableFuture<SentenceModel> loading() {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(kind, missing -> {
                var model = new CompletableFuture<SentenceModel>();
                Thread.ofPlatform().daemon().name("model-load").start(() -> load(model));
                return model;
            });
        }
    }

    private void load(CompletableFuture<SentenceModel> model) {
        try {
            NativeLibraries.unpackInto(natives);
            model.complete(new SentenceModel(kind));
        } catch (IOException | OrtException | RuntimeException | LinkageError missing) {
            log.error("The model {} cannot be loaded on this machine", kind.file, missing);
            model.completeExceptionally(missing);
        }
    }

    /**
     * Waits for the model and for a processor.
     *
     * @throws IllegalStateException if there is no model for this machine
     */
    public float[] point(String text) {
        try {
            var model = loading().get();
            PROCESSORS.acquire();
            return embed(model, text);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a text waited to be understood", stopped);
        } catch (ExecutionException missing) {
            throw new IllegalStateException("Texts cannot be understood on this machine", missing.getCause());
        }
    }

    /** Nothing, if the model is not there yet or no processor is free within so long. */
    public Optional<float[]> pointWithin(Duration patience, String text) {
        var model = state() == State.READY ? loaded() : null;
        try {
            return model != null && PROCESSORS.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(embed(model, text)) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private @Nullable SentenceModel loaded() {
        synchronized (LOADED) {
            return LOADED.get(kind).resultNow();
        }
    }

    /** With a processor taken, which is given back. Halves of characters, which the native side would not take, become question marks. */
    private static float[] embed(SentenceModel model, String text) {
        try {
            return model.embed(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        } catch (OrtException broken) {
            throw new IllegalStateException("A text could not be understood", broken);
        } finally {
            PROCESSORS.release();
        }
    }

    /** Begin and end of a long text: people say first what they want, and last how much they want it. */
    public static String ends(String text, int beginning, int end) {
        return text.length() <= beginning + end ? text : text.substring(0, beginning) + " … " + text.substring(text.length() - end);
    }
}
