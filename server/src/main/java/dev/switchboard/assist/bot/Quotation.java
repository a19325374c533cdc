package dev.switchboard.assist.bot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The part of a passage that is quoted: steps whole, of long prose the sentences about what was asked. */
final class Quotation {

    /** In characters. What is shorter is quoted whole. */
    private static final int LONGEST = 420;

    private Quotation() {
    }

    /** @param fit how well a sentence fits what was asked */
    static String of(String passage, ToDoubleFunction<String> fit) {
        if (passage.length() <= LONGEST || passage.lines().anyMatch(Quotation::isEntry)) {
            return passage;
        }
        var sentences = sentences(passage);
        var fits = sentences.stream().mapToDouble(fit).toArray();
        var from = 0;
        for (var number = 1; number < fits.length; number++) {
            from = fits[number] > fits[from] ? number : from;
        }
        var to = from + 1;
        var length = sentences.get(from).length();
        // Outwards from the best one, to the side that fits better, as far as there is room.
        while (true) {
            var before = from > 0 && length + sentences.get(from - 1).length() < LONGEST ? fits[from - 1] : Double.NEGATIVE_INFINITY;
            var after = to < fits.length && length + sentences.get(to).length() < LONGEST ? fits[to] : Double.NEGATIVE_INFINITY;
            if (before == Double.NEGATIVE_INFINITY && after == Double.NEGATIVE_INFINITY) {
                break;
            }
            length += sentences.get(after >= before ? to++ : --from).length() + 1;
        }
        return (from > 0 ? "… " : "") + String.join(" ", sentences.subList(from, to)) + (to < fits.length ? " …" : "");
    }

    private static boolean isEntry(String line) {
        return line.matches("\\s*(-|\\d+\\.) .*");
    }

    private static List<String> sentences(String passage) {
        var sentences = new ArrayList<String>();
        for (var line : passage.split("\n")) {
            Arrays.stream(line.split("(?<=[.!?…])\\s+(?=\\p{Lu}|\\d|[\"„“(])")).map(String::strip).filter(sentence -> !sentence.isEmpty()).forEach(sentences::add);
        }
        return sentences.isEmpty() ? List.of(passage) : sentences;
    }

    /** As a Markdown quotation: what the words could mean as marks is taken off, but lists stay lists. */
    static String markdown(String quote) {
        var text = new StringBuilder();
        var afterEntry = false;
        for (var line : quote.lines().toList()) {
            var words = line.replaceFirst("^\\s*(-|\\d+\\.) ", "");
            var mark = line.substring(0, line.length() - words.length());
            // Only entries follow each other closely: a plain line would be swallowed by the entry before it.
            text.append(text.isEmpty() ? "" : afterEntry && !mark.isEmpty() ? "\n" : "\n>\n").append("> ").append(mark).append(escaped(words));
            afterEntry = !mark.isEmpty();
        }
        return text.toString();
    }

    /** Words that Markdown shows as they are. */
    static String escaped(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]()<>#+!|~&-])", "\\\\$1").replaceAll("^(\\d+)\\.", "$1\\\\.").replaceAll("(?i)(https?|www)(?=[:.])", "$1\u2060");
    }
}
