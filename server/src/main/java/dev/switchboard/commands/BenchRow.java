package dev.switchboard.commands;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table that {@code bench ai} prints.
 *
 * @param bar what was to be reached; empty where the figure is told for its own sake
 * @param met whether it was; null without a bar
 */
record BenchRow(String work, String figure, String bar, @Nullable Boolean met) {

    /** Rows that belong together. Adding rows is adding one of these to {@link BenchAiCommand}. */
    interface Group {

        /** Measures; with files that are not there nothing, so without those rows. */
        List<BenchRow> measure(BenchAiCommand.Folders folders) throws IOException;
    }

    static BenchRow atLeast(String work, double part, double bar) {
        return new BenchRow(work, percent(part), "≥ " + percent(bar), part >= bar);
    }

    static BenchRow atMost(String work, double value, double bar, String unit) {
        return new BenchRow(work, number(value) + " " + unit, "≤ " + number(bar) + " " + unit, value <= bar);
    }

    static BenchRow told(String work, String figure) {
        return new BenchRow(work, figure, "", null);
    }

    static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }

    String line() {
        return "| " + String.join(" | ", work, figure, bar, met == null ? "" : met ? "yes" : "no") + " |";
    }
}
