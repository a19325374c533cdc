package dev.switchboard.ai.classify;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often labels that were given are the right ones. */
public final class Report {

    private final List<Answer> answers;

    /** @param given the label that was given, {@code right} the one that should have been */
    public record Answer(String right, String given) {
    }

    /** One label taken for another so many times. */
    public record Confusion(String right, String given, long count) {
    }

    public Report(List<Answer> answers) {
        this.answers = List.copyOf(answers);
    }

    public int size() {
        return answers.size();
    }

    /** The part of all that is right, 0–1. */
    public double accuracy() {
        return answers.isEmpty() ? 0 : (double) answers.stream().filter(answer -> answer.right().equals(answer.given())).count() / answers.size();
    }

    /** The mean over the labels of each one's F1: rare labels count as much as common ones. */
    public double macroF1() {
        return new TreeSet<>(answers.stream().map(Answer::right).toList()).stream().mapToDouble(this::f1).average().orElse(0);
    }

    private double f1(String label) {
        var hits = answers.stream().filter(answer -> answer.right().equals(label) && answer.given().equals(label)).count();
        var right = answers.stream().filter(answer -> answer.right().equals(label)).count();
        var given = answers.stream().filter(answer -> answer.given().equals(label)).count();
        return right + given == 0 ? 0 : 2.0 * hits / (right + given);
    }

    /** The most frequent mistakes, the worst first. */
    public List<Confusion> confusions(int limit) {
        return answers.stream().filter(answer -> !answer.right().equals(answer.given()))
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting())).entrySet().stream()
                .map(entry -> new Confusion(entry.getKey().right(), entry.getKey().given(), entry.getValue()))
                .sorted(Comparator.comparing(Confusion::count).reversed().thenComparing(Confusion::right).thenComparing(Confusion::given))
                .limit(limit).toList();
    }
}
