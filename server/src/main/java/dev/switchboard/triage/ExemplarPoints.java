package dev.switchboard.triage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.switchboard.ai.classify.Reading;

/**
 * Where the exemplars lie, found out beforehand: a first start would have to look at a thousand texts. One that is not there is looked at
 * then, so a file that is behind costs time and nothing else.
 */
final class ExemplarPoints {

    private static final String FILE = "/triage/exemplars/points.bin";

    private final Reading reading;
    private final Map<Long, float[]> known;

    ExemplarPoints(Reading reading) {
        this.reading = reading;
        this.known = read(reading.layout());
    }

    private static Map<Long, float[]> read(String layout) {
        var points = new HashMap<Long, float[]>();
        try (var file = ExemplarPoints.class.getResourceAsStream(FILE)) {
            if (file == null) {
                return points;
            }
            var in = new DataInputStream(file);
            if (!in.readUTF().equals(layout)) {
                return points;
            }
            for (var left = in.readInt(); left > 0; left--) {
                var text = in.readLong();
                var scale = in.readFloat();
                var bytes = in.readNBytes(in.readInt());
                var point = new float[bytes.length];
                for (var n = 0; n < point.length; n++) {
                    point[n] = bytes[n] * scale;
                }
                points.put(text, point);
            }
            return points;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The exemplars' points are part of the jar", unreadable);
        }
    }

    boolean has(Words words) {
        return known.containsKey(key(words));
    }

    float[] of(Words words) {
        var point = known.get(key(words));
        return point != null ? point : reading.point(words.text());
    }

    /** Writes the file anew. */
    static void write(Reading reading, List<Exemplar> exemplars, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeUTF(reading.layout());
        out.writeInt(exemplars.size());
        for (var exemplar : exemplars) {
            var point = reading.point(exemplar.words().text());
            var most = 1e-9f;
            for (var x : point) {
                most = Math.max(most, Math.abs(x));
            }
            out.writeLong(key(exemplar.words()));
            out.writeFloat(most / 127);
            out.writeInt(point.length);
            for (var x : point) {
                out.writeByte(Math.round(x / most * 127));
            }
        }
        out.flush();
    }

    private static long key(Words words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.text().getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(Objects.requireNonNull(digest)).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
