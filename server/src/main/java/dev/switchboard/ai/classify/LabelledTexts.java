package dev.switchboard.ai.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Texts with labels, as they come in CSV files. */
public record LabelledTexts(List<Row> rows) {

    public record Row(String text, String label) {
    }

    /** One part to learn from, and another to be examined with. */
    public record Split(LabelledTexts train, LabelledTexts test) {
    }

    /**
     * @param text  the columns that make up the text, by {@code +}
     * @param label the column of the label
     * @throws IOException if the file cannot be read or lacks a column; says which there are
     */
    public static LabelledTexts read(Path file, String text, String label) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(file + " is not there or cannot be read");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            var rows = new ArrayList<Row>();
            for (var record : csv) {
                var right = column(file, record, label).strip();
                if (!right.isEmpty()) {
                    rows.add(new Row(text(file, record, text), right));
                }
            }
            return new LabelledTexts(rows);
        } catch (CsvParseException broken) {
            throw new IOException(file + " is no CSV file: " + broken.getMessage(), broken);
        }
    }

    private static String text(Path file, NamedCsvRecord record, String columns) throws IOException {
        var text = new StringBuilder();
        for (var column : columns.split("\\+")) {
            text.append(text.isEmpty() ? "" : "\n").append(column(file, record, column.strip()));
        }
        return text.toString();
    }

    private static String column(Path file, NamedCsvRecord record, String name) throws IOException {
        if (!record.getHeader().contains(name)) {
            throw new IOException(file + " has no column " + name + "; it has " + String.join(", ", record.getHeader()));
        }
        return record.findField(name).orElse("");
    }

    /** The rows mixed, always in the same way for a seed, and cut in two. */
    public Split split(double part, long seed) {
        var mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new Random(seed));
        var cut = (int) Math.round(mixed.size() * part);
        return new Split(new LabelledTexts(mixed.subList(0, cut)), new LabelledTexts(mixed.subList(cut, mixed.size())));
    }

    /** The first so many rows of each label. */
    public LabelledTexts atMost(int perLabel) {
        Map<String, Integer> seen = new HashMap<>();
        return new LabelledTexts(rows.stream().filter(row -> seen.merge(row.label(), 1, Integer::sum) <= perLabel).toList());
    }
}
