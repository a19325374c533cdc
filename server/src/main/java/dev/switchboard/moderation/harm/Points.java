package dev.switchboard.moderation.harm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.switchboard.ai.Embeddings;

/**
 * The points of the exemplars, as they were found when the exemplars were written: finding them anew takes seconds at each start.
 * One number is a byte, which is near enough. What is not there, or is of another model, is found when it is needed.
 */
final class Points {

    static final String RESOURCE = "/moderation/exemplars.points";

    private final Map<Integer, float[]> byText;

    private Points(Map<Integer, float[]> byText) {
        this.byText = byText;
    }

    static Points load(Embeddings embeddings) {
        try (var resource = Points.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                return new Points(Map.of());
            }
            return read(new DataInputStream(new BufferedInputStream(resource)), embeddings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Points read(DataInputStream in, Embeddings embeddings) throws IOException {
        var points = new HashMap<Integer, float[]>();
        if (in.readUTF().equals(embeddings.model())) {
            for (var left = in.readInt(); left > 0; left--) {
                var text = in.readInt();
                var scale = in.readFloat();
                var point = new float[embeddings.dimensions()];
                for (var n = 0; n < point.length; n++) {
                    point[n] = in.readByte() * scale;
                }
                points.put(text, point);
            }
        }
        return new Points(points);
    }

    Optional<float[]> of(String text) {
        return Optional.ofNullable(byText.get(text.hashCode()));
    }

    /** Finds the points of texts and writes what {@link #load} reads. */
    static void write(Embeddings embeddings, List<String> texts, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeUTF(embeddings.model());
        out.writeInt(texts.size());
        for (var text : texts) {
            var point = embeddings.of(text);
            var largest = 0f;
            for (var x : point) {
                largest = Math.max(largest, Math.abs(x));
            }
            out.writeInt(text.hashCode());
            out.writeFloat(largest / Byte.MAX_VALUE);
            for (var x : point) {
                out.writeByte(Math.round(x / largest * Byte.MAX_VALUE));
            }
        }
        out.flush();
    }
}
