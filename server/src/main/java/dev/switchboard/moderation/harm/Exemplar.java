package dev.switchboard.moderation.harm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import org.jspecify.annotations.Nullable;

/**
 * A text with what it is, to learn from.
 *
 * @param kind null when it is not harmful
 */
record Exemplar(String text, @Nullable Kind kind) {

    /** All that is learned from. */
    static List<Exemplar> all() {
        return Stream.of("/moderation/exemplars.csv", "/moderation/more-exemplars.csv", "/moderation/ordinary.csv").flatMap(resource -> read(resource).stream()).toList();
    }

    /** The pieces it is learned by: none of a harmless text hurts anyone; where in a harmful one the harm is, nobody said. */
    List<Windows.Window> pieces(Lexicon lexicon) {
        return kind == null ? Windows.of(lexicon, text) : List.of(new Windows.Window(text, Plain.of(lexicon, text)));
    }

    static List<Exemplar> read(String resource) {
        return read(Objects.requireNonNull(Exemplar.class.getResourceAsStream(resource), resource));
    }

    /** Rows with the columns {@code text,label,language}. */
    static List<Exemplar> read(InputStream csv) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> new Exemplar(row.getField("text"), kind(row.getField("label")))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable Kind kind(String label) {
        return label.equals("none") ? null : Kind.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
