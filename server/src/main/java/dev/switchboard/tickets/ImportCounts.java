package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.List;

/**
 * How far an import is.
 *
 * @param read     rows seen
 * @param imported tickets made (in a dry run: that would be made)
 * @param skipped  rows that were there already
 * @param failed   rows that could not be taken
 * @param errors   the first of those
 */
public record ImportCounts(long read, long imported, long skipped, long failed, List<Error> errors) {

    /** How many errors are kept; the rest is only counted. */
    static final int ERRORS = 100;

    public ImportCounts {
        errors = List.copyOf(errors);
    }

    /** @param line in the file, from 1 */
    public record Error(long line, String reason) {
    }

    static final class Tally {
        private long imported;
        private long skipped;
        private long failed;
        private final List<Error> errors = new ArrayList<>();

        void imported() {
            imported++;
        }

        void skipped() {
            skipped++;
        }

        void failed(long line, String reason) {
            failed++;
            if (errors.size() < ERRORS) {
                errors.add(new Error(line, reason));
            }
        }

        long read() {
            return imported + skipped + failed;
        }

        ImportCounts counts() {
            return new ImportCounts(read(), imported, skipped, failed, errors);
        }
    }
}
