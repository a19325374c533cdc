package dev.switchboard.ai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

import ai.onnxruntime.OrtException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model inside the server. It is loaded once for the whole process, in the background from {@link #load} on or when it is first
 * asked; who asks earlier waits.
 */
public final class LocalEmbeddings implements Embeddings {

    private static final Logger log = LoggerFactory.getLogger(LocalEmbeddings.class);

    /** What is read of a long text: people say at the beginning what they want, and at the end how much they want it. */
    private static final int BEGINNING = 420;
    private static final int END = 160;

    private static @Nullable CompletableFuture<SentenceModel> shared;

    private final Path natives;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** @param natives folder into which the native libraries are unpacked, about 30 MB */
    public LocalEmbeddings(Path natives) {
        this.natives = natives;
    }

    /** Begins to load, if nobody did yet, and does not wait. */
    public void load() {
        loading();
    }

    /** Whether texts are answered without waiting. */
    public boolean isReady() {
        return state() == State.READY;
    }

    State state() {
        synchronized (LocalEmbeddings.class) {
            return shared == null || !shared.isDone() ? State.LOADING : shared.isCompletedExceptionally() ? State.MISSING : State.READY;
        }
    }

    enum State {
        LOADING,
        READY,
        /** It cannot be loaded on this machine. */
        MISSING
    }

    private CompletableFuture<SentenceModel> loading() {
        synchronized (LocalEmbeddings.class) {
            if (shared == null) {
                var model = new CompletableFuture<SentenceModel>();
                shared = model;
                Thread.ofPlatform().daemon().name("embeddings-load").start(() -> load(model));
            }
            return shared;
        }
    }

    private void load(CompletableFuture<SentenceModel> model) {
        try {
            NativeLibraries.unpackInto(natives);
            model.complete(new SentenceModel());
        } catch (IOException | OrtException | RuntimeException | LinkageError missing) {
            log.error("The model that understands texts cannot be loaded here; tickets are taken without it", missing);
            model.completeExceptionally(missing);
        }
    }

    /** @throws IllegalStateException if there is no model for this machine */
    @Override
    public float[] of(String text) {
        try {
            var model = loading().get();
            processors.acquire();
            try {
                return model.embed(cut(text));
            } finally {
                processors.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a text waited to be understood", stopped);
        } catch (ExecutionException | OrtException broken) {
            throw new IllegalStateException("Texts cannot be understood here", broken);
        }
    }

    /** Begin and end of a long text; halves of characters, which the native side would not take, become question marks. */
    static String cut(String text) {
        var read = text.length() <= BEGINNING + END ? text
                : text.substring(0, BEGINNING) + " … " + text.substring(text.length() - END);
        return new String(read.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    public int dimensions() {
        return SentenceModel.DIMENSIONS;
    }

    /** The numbers change with how much of a text is read, so that is part of the name. */
    @Override
    public String model() {
        return SentenceModel.NAME + "/" + SentenceModel.LONGEST;
    }
}
