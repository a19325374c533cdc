package dev.switchboard.moderation.harm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import dev.switchboard.ai.Embeddings;

/** What the exemplars of harm teach, learned when the jar was built, so that no server has to. */
public final class ShippedHarm {

    /** Where it lies among the classes. */
    public static final String RESOURCE = "/moderation/harm.bin";

    private ShippedHarm() {
    }

    /** Learns it, which takes some seconds, and writes what {@link #load} reads. The same exemplars give the same bytes. */
    public static void write(Embeddings embeddings, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeUTF(embeddings.model());
        out.flush();
        var deflated = new DeflaterOutputStream(to);
        var model = new DataOutputStream(deflated);
        new Harm(embeddings).learned().write(model);
        model.flush();
        deflated.finish();
    }

    /** Nothing where the build left it out: then it is learned when it is needed. */
    static Optional<HarmModel> load(Embeddings embeddings) {
        try (var resource = ShippedHarm.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                return Optional.empty();
            }
            var in = new BufferedInputStream(resource);
            return new DataInputStream(in).readUTF().equals(embeddings.model())
                    ? Optional.of(HarmModel.read(new DataInputStream(new BufferedInputStream(new InflaterInputStream(in))))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("What was learned at the build is part of the jar", unreadable);
        }
    }
}
