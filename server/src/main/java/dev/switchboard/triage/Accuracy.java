package dev.switchboard.triage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How good triage was, by what agents made of it (I4).
 *
 * @param judged   guesses that an agent corrected or kept
 * @param kept     those that were right
 * @param accuracy the part that was right, 0–1
 */
record Accuracy(String field, long judged, long kept, double accuracy, List<Label> labels, List<Day> byDay, List<Confusion> confusions) {

    private static final int MOST_CONFUSIONS = 20;

    record Label(String label, long suggested, long kept, double accuracy) {
    }

    record Day(LocalDate day, long judged, long kept) {
    }

    /** @param keptAs empty for no department */
    record Confusion(String suggested, String keptAs, long count) {
    }

    static Accuracy of(Field field, List<JudgementTable.Tally> all) {
        var tallies = all.stream().filter(tally -> tally.field().equals(field.wire())).toList();
        var judged = count(tallies, tally -> true);
        var kept = count(tallies, Accuracy::isKept);
        return new Accuracy(field.wire(), judged, kept, part(kept, judged), labels(tallies), days(tallies), confusions(tallies));
    }

    private static boolean isKept(JudgementTable.Tally tally) {
        return tally.suggested().equals(tally.keptAs());
    }

    private static long count(List<JudgementTable.Tally> tallies, Predicate<JudgementTable.Tally> which) {
        return tallies.stream().filter(which).mapToLong(JudgementTable.Tally::count).sum();
    }

    private static double part(long of, long all) {
        return all == 0 ? 0 : (double) of / all;
    }

    private static List<Label> labels(List<JudgementTable.Tally> tallies) {
        return by(tallies, JudgementTable.Tally::suggested).map(label -> {
            var own = tallies.stream().filter(tally -> tally.suggested().equals(label)).toList();
            var suggested = count(own, tally -> true);
            var kept = count(own, Accuracy::isKept);
            return new Label(label, suggested, kept, part(kept, suggested));
        }).toList();
    }

    private static List<Day> days(List<JudgementTable.Tally> tallies) {
        return by(tallies, JudgementTable.Tally::day).map(day -> {
            var own = tallies.stream().filter(tally -> tally.day().equals(day)).toList();
            return new Day(day, count(own, tally -> true), count(own, Accuracy::isKept));
        }).toList();
    }

    private static <T extends Comparable<? super T>> Stream<T> by(List<JudgementTable.Tally> tallies, Function<JudgementTable.Tally, T> key) {
        return tallies.stream().map(key).distinct().sorted();
    }

    private static List<Confusion> confusions(List<JudgementTable.Tally> tallies) {
        return tallies.stream().filter(tally -> !isKept(tally))
                .collect(Collectors.groupingBy(tally -> List.of(tally.suggested(), tally.keptAs()), Collectors.summingLong(JudgementTable.Tally::count)))
                .entrySet().stream().map(entry -> new Confusion(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .sorted(Comparator.comparing(Confusion::count).reversed().thenComparing(Confusion::suggested).thenComparing(Confusion::keptAs))
                .limit(MOST_CONFUSIONS).toList();
    }
}
