package dev.switchboard.moderation.harm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of words, from {@code moderation/words.txt}: what turns up beside what tells more than any word by itself. */
final class Lexicon {

    /** Kinds whose words people hide from filters. */
    private static final Set<String> HIDDEN = Set.of("insult", "slight", "swear", "curse", "kill", "harm", "slur", "sexual", "group");
    private static final int SHORTEST_STEM = 3;

    private final Map<String, List<Entry>> whole = new HashMap<>();
    private final Map<String, List<Entry>> stems = new HashMap<>();
    private final Map<String, List<Entry>> endings = new HashMap<>();
    private final Map<String, List<Entry>> inside = new HashMap<>();
    private final List<String> hidden = new ArrayList<>();

    /** @param language in texts of which it counts, or empty for any */
    private record Entry(String kind, String language) {
    }

    private Lexicon() {
    }

    static Lexicon load() {
        var lexicon = new Lexicon();
        try (var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("/moderation/words.txt")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(lexicon::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return lexicon;
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        var kind = line.substring(0, colon).split(" ");
        var entry = new Entry(kind[0], kind.length > 1 ? kind[1] : "");
        Arrays.stream(line.substring(colon + 1).strip().split("\\s+")).map(Letters::plain).forEach(word -> add(word, entry));
    }

    private void add(String word, Entry entry) {
        var open = word.endsWith("*");
        var bare = word.replace("*", "");
        var map = word.startsWith("*") ? open ? inside : endings : open ? stems : whole;
        map.computeIfAbsent(bare, key -> new ArrayList<>()).add(entry);
        if (HIDDEN.contains(entry.kind()) && bare.indexOf('_') < 0) {
            hidden.add(bare);
        }
    }

    /** The kinds that a plain word is of, in a text of a language. */
    Set<String> kinds(String word, String language) {
        var kinds = new LinkedHashSet<String>();
        add(kinds, whole.get(word), language);
        for (var length = Math.min(SHORTEST_STEM, word.length()); length <= word.length(); length++) {
            add(kinds, stems.get(word.substring(0, length)), language);
        }
        endings.forEach((ending, entries) -> {
            if (word.endsWith(ending)) {
                add(kinds, entries, language);
            }
        });
        inside.forEach((part, entries) -> {
            if (word.contains(part)) {
                add(kinds, entries, language);
            }
        });
        return kinds;
    }

    /** The kinds that several words are of together, with underscores between them. */
    Set<String> phrases(String phrase, String language) {
        var kinds = new LinkedHashSet<String>();
        add(kinds, whole.get(phrase), language);
        return kinds;
    }

    private static void add(Set<String> kinds, @org.jspecify.annotations.Nullable List<Entry> entries, String language) {
        if (entries != null) {
            entries.stream().filter(entry -> entry.language().isEmpty() || language.isEmpty() || entry.language().equals(language))
                    .forEach(entry -> kinds.add(entry.kind()));
        }
    }

    /** Whether it is a word that people hide. */
    boolean isHidden(String word) {
        return kinds(word, "").stream().anyMatch(HIDDEN::contains);
    }

    /** The hidden word that a mask such as {@code f*ck} stands for, with whatever follows it; empty if it stands for none. */
    String unmasked(String mask) {
        var letters = mask.chars().filter(Character::isLetter).count();
        if (letters < 2 || mask.length() > 24) {
            return "";
        }
        var pattern = Pattern.compile(mask.replaceAll("[^\\p{L}]+", "[a-z]{1,3}"));
        return hidden.stream().filter(word -> word.length() > SHORTEST_STEM && (pattern.matcher(word).matches() || begins(pattern, word, mask))).findFirst().orElse("");
    }

    /** The mask may go on where the stem ends: {@code f*cking}. */
    private static boolean begins(Pattern pattern, String stem, String mask) {
        var matcher = pattern.matcher(stem);
        return mask.length() >= stem.length() && !matcher.matches() && matcher.hitEnd();
    }
}
