package dev.switchboard.tickets;

import java.util.Map;

/** What was read at a line of an imported file. Lines count from 1, the header included. */
sealed interface ImportLine {

    long line();

    /** Values by field, as they stand in the file. */
    record Row(long line, Map<ImportField, String> values) implements ImportLine {
    }

    /** Something that is no row, and why. */
    record Broken(long line, String reason) implements ImportLine {
    }
}
