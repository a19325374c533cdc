package dev.switchboard.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;

/** The texts that come with Switchboard, in {@code triage/exemplars}. */
final class Exemplars {

    private static final List<String> FILES = List.of("it.csv", "hr.csv", "customers.csv", "german.csv", "english.csv");
    private static final String TOPICS = "topics.txt";

    private Exemplars() {
    }

    static List<Exemplar> all() {
        var exemplars = new ArrayList<Exemplar>();
        FILES.forEach(file -> exemplars.addAll(read(open(file))));
        exemplars.addAll(topics());
        return exemplars;
    }

    /** Rows of {@code subject,description,category,priority,department,sentiment,…}. */
    static List<Exemplar> read(InputStream csv) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> {
                var labels = new EnumMap<Field, String>(Field.class);
                for (var field : Field.values()) {
                    labels.put(field, row.getField(field.wire()).strip());
                }
                return new Exemplar(Words.of(row.getField("subject"), row.getField("description")), labels);
            }).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lines under {@code == category department}, from which nothing else is to be learned. */
    private static List<Exemplar> topics() {
        var exemplars = new ArrayList<Exemplar>();
        Map<Field, String> labels = Map.of();
        for (var line : new String(content(TOPICS), StandardCharsets.UTF_8).lines().map(String::strip).toList()) {
            if (line.startsWith("== ")) {
                var names = line.split(" ");
                labels = Map.of(Field.CATEGORY, names[1], Field.DEPARTMENT, names[2].equals("none") ? Field.NOTHING : names[2]);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                exemplars.add(new Exemplar(Words.of("", line), labels));
            }
        }
        return exemplars;
    }

    private static byte[] content(String file) {
        try (var content = open(file)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        var name = "/triage/exemplars/" + file;
        return Objects.requireNonNull(Exemplars.class.getResourceAsStream(name), name);
    }

    /** Changes with every change of them. */
    static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            FILES.forEach(file -> digest.update(content(file)));
            digest.update(content(TOPICS));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
