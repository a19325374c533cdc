package dev.switchboard.tickets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, with a header; separated by commas, semicolons or tabs, whichever the header has most of.
 *
 * <p>A quote that is never closed would swallow the rest of a file. So records are tried one by one: one that does not parse, or
 * has not as many fields as the header, is reported at its first line, and reading goes on at the line after that.
 */
final class CsvFile implements ImportFile {

    private final ImportLines lines;
    private final CsvReader.CsvReaderBuilder csv;
    private final List<String> columns;
    private final Map<String, ImportField> fields;

    CsvFile(ImportLines lines, ImportMapping mapping) throws IOException {
        this.lines = lines;
        var header = lines.peek();
        if (header == null || header.isBlank()) {
            throw new Problem.Invalid("file", "begins with no header");
        }
        this.csv = CsvReader.builder().fieldSeparator(separator(header)).allowUnclosedQuote(false).allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(16 * ImportLines.LONGEST);
        var record = record();
        if (record.fields == null) {
            throw new Problem.Invalid("file", "has a header that is not CSV: " + record.problem);
        }
        this.columns = record.fields.stream().map(String::strip).toList();
        this.fields = mapping.over(columns);
    }

    private static char separator(String header) {
        var separator = ',';
        for (var other : new char[] {';', '\t'}) {
            if (count(header, other) > count(header, separator)) {
                separator = other;
            }
        }
        return separator;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public @Nullable ImportLine next() throws IOException {
        String blank;
        while ((blank = lines.peek()) != null && blank.isBlank()) {
            lines.next();
        }
        if (blank == null) {
            return null;
        }
        var line = lines.number() + 1;
        var record = record();
        if (record.fields == null) {
            return new ImportLine.Broken(line, record.problem);
        }
        var values = new EnumMap<ImportField, String>(ImportField.class);
        for (var i = 0; i < columns.size(); i++) {
            var field = fields.get(columns.get(i));
            if (field != null) {
                values.putIfAbsent(field, record.fields.get(i));
            }
        }
        return new ImportLine.Row(line, values);
    }

    private record Attempt(@Nullable List<String> fields, String problem) {
    }

    /** The record that begins at the next line; if there is none, only that line is consumed. */
    private Attempt record() throws IOException {
        var taken = new ArrayList<String>();
        var text = new StringBuilder();
        var quotes = 0L;
        String line;
        while ((line = lines.next()) != null) {
            taken.add(line);
            text.append(taken.size() > 1 ? "\n" : "").append(line);
            quotes += count(line, '"');
            if (quotes % 2 == 0 || text.length() > ImportLines.LONGEST) {
                break;
            }
        }
        var attempt = parse(text.toString());
        if (attempt.fields == null) {
            while (taken.size() > 1) {
                lines.giveBack(taken.removeLast());
            }
        }
        return attempt;
    }

    private Attempt parse(String text) {
        if (text.length() > ImportLines.LONGEST) {
            return new Attempt(null, "the row is longer than " + ImportLines.LONGEST + " characters, or a quote is not closed");
        }
        try {
            var fields = csv.ofSingleCsvRecord(text).getFields();
            // the header itself is read before there are columns to compare with
            if (columns != null && fields.size() != columns.size()) {
                return new Attempt(null, "%d fields where the header has %d; a quote or a separator may be astray".formatted(fields.size(), columns.size()));
            }
            return new Attempt(fields, "");
        } catch (CsvParseException broken) {
            return new Attempt(null, "the quotes are broken");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
