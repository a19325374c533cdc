package dev.switchboard.tickets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** A file of tickets, read row by row, whatever is wrong with single rows. UTF-8, with or without a byte order mark. */
interface ImportFile extends AutoCloseable {

    /** The next row or broken line; null at the end. Empty lines are passed over. */
    @Nullable ImportLine next() throws IOException;

    @Override
    void close() throws IOException;

    /**
     * Opens a file: JSON lines if it is called {@code .jsonl} or {@code .ndjson} or begins with a brace, else CSV.
     *
     * @throws dev.switchboard.platform.problem.Problem.Invalid if header and mapping do not go together
     */
    static ImportFile open(Path file, ImportMapping mapping) throws IOException {
        var lines = new ImportLines(Files.newInputStream(file));
        try {
            var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            var first = lines.peek();
            return name.endsWith(".jsonl") || name.endsWith(".ndjson") || first != null && first.stripLeading().startsWith("{")
                    ? new JsonLines(lines, mapping) : new CsvFile(lines, mapping);
        } catch (IOException | RuntimeException failure) {
            lines.close();
            throw failure;
        }
    }
}
