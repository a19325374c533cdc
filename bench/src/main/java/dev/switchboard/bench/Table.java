package dev.switchboard.bench;

import java.util.ArrayList;
import java.util.List;

/** What a benchmark prints: work, ours, the limit, the ratio. */
final class Table {

    private record Row(String code, String work, String ours, String limit, String ratio, String met) {
    }

    private final List<Row> rows = new ArrayList<>();

    /** More is better: {@code ours} against the least that will do. */
    void atLeast(String code, String work, String unit, double ours, double limit) {
        rows.add(new Row(code, work, number(ours) + unit, "≥ " + number(limit) + unit, number(ours / limit) + " ×", ours >= limit ? "yes" : "no"));
    }

    /** Less is better: {@code ours} against the most that will do. */
    void atMost(String code, String work, String unit, double ours, double limit) {
        rows.add(new Row(code, work, number(ours) + unit, "< " + number(limit) + unit, number(ours / limit) + " ×", ours < limit ? "yes" : "no"));
    }

    /** A rate against a share of a reference rate that was measured in the same run. */
    void share(String code, String work, double ours, double reference, double least) {
        rows.add(new Row(code, work, number(ours) + "/s", "≥ %s of %s/s".formatted(number(least), number(reference)), number(ours / reference), ours / reference >= least ? "yes" : "no"));
    }

    void note(String code, String work, String ours) {
        rows.add(new Row(code, work, ours, "", "", ""));
    }

    static String number(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("| | work | ours | limit | ratio | met |\n|---|---|---|---|---|---|\n");
        for (var row : rows) {
            text.append("| %s | %s | %s | %s | %s | %s |\n".formatted(row.code, row.work, row.ours, row.limit, row.ratio, row.met));
        }
        return text.toString();
    }
}
