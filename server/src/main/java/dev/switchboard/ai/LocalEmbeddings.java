package dev.switchboard.ai;

import java.nio.file.Path;

import dev.switchboard.ai.models.SharedModel;

/** The points of the network that is good at finding, which runs inside the server. */
public final class LocalEmbeddings implements Embeddings {

    /** Characters that are read of a long text: about as many as the network reads word pieces of. */
    private static final int BEGINNING = 420;
    private static final int END = 160;

    private final SharedModel model;

    /** @param natives folder into which the native libraries are unpacked, about 30 MB */
    public LocalEmbeddings(Path natives) {
        this.model = SharedModel.finding(natives);
    }

    /** Begins to load, if nobody did yet, and does not wait. */
    public void load() {
        model.load();
    }

    /** Whether texts are answered without waiting. */
    public boolean isReady() {
        return model.state() == SharedModel.State.READY;
    }

    /** @throws IllegalStateException if there is no model for this machine */
    @Override
    public float[] of(String text) {
        return model.point(SharedModel.ends(text, BEGINNING, END));
    }

    @Override
    public int dimensions() {
        return SharedModel.DIMENSIONS;
    }

    @Override
    public String model() {
        return model.name();
    }
}
