package dev.switchboard.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a text is meant and how much it hurries, in numbers: what {@code triage/signals.txt} lists, and how it is written. */
final class Signals {

    private static final String FILE = "/triage/signals.txt";
    private static final Pattern LOUD = Pattern.compile("\\b\\p{Lu}{3,}\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern PEOPLE = Pattern.compile("(?iu)\\b(\\d{1,6})(?: [\\p{L}-]+)? (?:people|users|colleagues|employees|staff|persons|customers|patients|children|agents|"
            + "drivers|workers|visitors|guests|mitarbeite\\p{L}*|kolleg\\p{L}*|leute\\p{L}*|personen|nutzer\\p{L}*|kunden|patient\\p{L}*|kinder|gäste|beschäftigte\\p{L}*|menschen)");
    private static final double MANY_PEOPLE = 3;

    private final List<Pattern> lists;

    Signals() {
        this.lists = read();
    }

    private static List<Pattern> read() {
        try (var file = Objects.requireNonNull(Signals.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf(':') + 1))
                    .map(words -> Stream.of(words.split("\\|")).map(String::strip).filter(word -> !word.isEmpty()).map(Pattern::quote)
                            .collect(Collectors.joining("|", "(?<![\\p{L}])(?:", ")")))
                    .map(Pattern::compile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of signals is part of the jar", unreadable);
        }
    }

    /** Numbers of 0–1, always as many and in the same order. */
    float[] of(String text) {
        var values = new ArrayList<Double>();
        var small = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (var list : lists) {
            values.add(share(count(list, small), 2));
        }
        var words = Math.max(1, count(WORD, text));
        values.add(share(count(LOUD, text), 3));
        values.add(Math.min(1, 5.0 * count(LOUD, text) / words));
        values.add(share(text.chars().filter(c -> c == '!').count(), 3));
        values.add(share(text.chars().filter(c -> c == '?').count(), 3));
        values.add(text.contains("!!") || text.contains("?!") || text.contains("!?") ? 1.0 : 0);
        values.add(text.contains("...") || text.contains("…") ? 1.0 : 0);
        values.add(text.contains(":)") || text.contains(":-)") || text.contains("😊") || text.contains("🙂") ? 1.0 : 0);
        values.add(Math.min(1, Math.log10(1 + people(text)) / MANY_PEOPLE));
        values.add(Math.min(1, words / 100.0));
        var numbers = new float[values.size()];
        for (var n = 0; n < numbers.length; n++) {
            numbers[n] = values.get(n).floatValue();
        }
        return numbers;
    }

    private static double share(long count, int full) {
        return Math.min(1, (double) count / full);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().limit(1000).count();
    }

    /** The largest number of people that is spoken of. */
    private static int people(String text) {
        return PEOPLE.matcher(text).results().limit(100).mapToInt(match -> Integer.parseInt(match.group(1))).max().orElse(0);
    }
}
