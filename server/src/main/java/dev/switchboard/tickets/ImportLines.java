package dev.switchboard.tickets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

/** The lines of a text file with their numbers, and the possibility to go back. A line is cut at {@link #LONGEST}. */
final class ImportLines implements AutoCloseable {

    /** Characters of a line that are kept; a row with every field at its limit is well below. */
    static final int LONGEST = 1_000_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final BufferedReader reader;
    private final ArrayDeque<String> returned = new ArrayDeque<>();
    private long number;
    private boolean afterReturn;

    ImportLines(InputStream content) throws IOException {
        reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    @Nullable String next() throws IOException {
        var line = returned.isEmpty() ? read() : returned.pop();
        if (line != null) {
            number++;
        }
        return line;
    }

    @Nullable String peek() throws IOException {
        var line = next();
        if (line != null) {
            giveBack(line);
        }
        return line;
    }

    /** Puts the line that was read last back, to be read again. */
    void giveBack(String line) {
        returned.push(line);
        number--;
    }

    /** One line without its end, which may be LF, CR LF or CR. */
    private @Nullable String read() throws IOException {
        var line = new StringBuilder();
        var any = false;
        for (int c; (c = reader.read()) >= 0; ) {
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            any = true;
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                return line.toString();
            }
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        return any ? line.toString() : null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
