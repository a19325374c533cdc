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
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;

/** The texts that come with Switchboard: {@code triage/exemplars/*.csv}. */
final class Exemplars {

    private static final List<String> FILES = List.of("it", "hr", "customers");

    private Exemplars() {
    }

    static List<Exemplar> all() {
        var exemplars = new ArrayList<Exemplar>();
        FILES.forEach(file -> exemplars.addAll(read(open(file))));
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

    private static InputStream open(String file) {
        var name = "/triage/exemplars/" + file + ".csv";
        return Objects.requireNonNull(Exemplars.class.getResourceAsStream(name), name);
    }

    /** Changes with every change of them. */
    static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES) {
                try (var content = open(file)) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
