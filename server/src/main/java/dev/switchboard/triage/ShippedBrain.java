package dev.switchboard.triage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.switchboard.ai.classify.Reading;

/**
 * What the exemplars alone teach, learned when the jar was built: so that a server understands from its first request on.
 *
 * @param accuracy  on the exemplars that were held back, of each field by its wire name
 * @param exemplars how many it learned from
 * @param bytes     what {@link Brain#of} reads
 */
public record ShippedBrain(Map<String, Double> accuracy, int exemplars, byte[] bytes) {

    /** Where it lies among the classes. */
    public static final String RESOURCE = "/triage/brain.bin";

    /** Learns it, which takes some seconds, and writes what {@link #load} reads. The same exemplars give the same bytes. */
    public static void write(Reading reading, OutputStream to) throws IOException {
        var learned = new Learning(reading).learn(List.of());
        var out = new DataOutputStream(to);
        out.writeUTF(Brain.layout(reading));
        out.writeUTF(Exemplars.hash());
        out.writeInt(learned.exemplarCount());
        for (var field : Field.values()) {
            out.writeDouble(learned.exemplars().get(field).accuracy());
        }
        var bytes = learned.brain().bytes();
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /** Nothing where the build left it out, or left it behind its exemplars: then it is learned when it is needed. */
    static Optional<ShippedBrain> load(String layout) {
        try (var resource = ShippedBrain.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                return Optional.empty();
            }
            var in = new DataInputStream(resource);
            if (!in.readUTF().equals(layout) || !in.readUTF().equals(Exemplars.hash())) {
                return Optional.empty();
            }
            var exemplars = in.readInt();
            var accuracy = new EnumMap<Field, Double>(Field.class);
            for (var field : Field.values()) {
                accuracy.put(field, in.readDouble());
            }
            return Optional.of(new ShippedBrain(Field.byWire(accuracy), exemplars, in.readNBytes(in.readInt())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("What was learned at the build is part of the jar", unreadable);
        }
    }
}
