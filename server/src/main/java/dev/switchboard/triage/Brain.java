package dev.switchboard.triage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import dev.switchboard.ai.classify.Classifier;
import dev.switchboard.ai.classify.Features;
import dev.switchboard.ai.classify.Reading;
import dev.switchboard.ai.classify.Verdict;

/** All that was learned: a classifier for each field. */
record Brain(Map<Field, Classifier> classifiers) {

    Verdict verdict(Field field, Features features) {
        return classifiers.get(field).classify(field.seen(features));
    }

    /** Changes with whatever makes what was learned useless, or its bytes unreadable. */
    static String layout(Reading reading) {
        return reading.layout() + "/" + Classifier.FORMAT;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            for (var field : Field.values()) {
                classifiers.get(field).write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if another version wrote them */
    static Brain of(byte[] bytes) throws IOException {
        var classifiers = new EnumMap<Field, Classifier>(Field.class);
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            for (var field : Field.values()) {
                classifiers.put(field, Classifier.read(in));
            }
        }
        return new Brain(classifiers);
    }
}
