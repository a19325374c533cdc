package dev.switchboard.assist.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the languages that drafts are composed in, for tickets whose language triage did not tell. */
final class Tongue {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> GERMAN = Set.of("der", "die", "das", "und", "ich", "nicht", "ist", "ein", "eine", "mit", "auf", "für", "wir", "sie", "bitte", "habe", "kann",
            "mein", "meine", "wie", "zu", "von", "den", "dem", "bei", "es", "seit", "noch", "wird", "aber", "auch", "kein", "keine", "im", "mehr", "hallo", "wenn", "nach", "zum", "zur");
    private static final Set<String> ENGLISH = Set.of("the", "and", "i", "not", "is", "a", "an", "with", "on", "for", "we", "you", "please", "have", "can", "my", "how", "to", "of", "it",
            "since", "still", "but", "also", "no", "in", "more", "hello", "when", "after", "at", "be", "this", "that", "are", "was");

    private Tongue() {
    }

    /** @return {@code de} or {@code en} */
    static String of(String text) {
        var words = WORD.matcher(text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT)).results().map(word -> word.group()).toList();
        return words.stream().filter(GERMAN::contains).count() > words.stream().filter(ENGLISH::contains).count() ? "de" : "en";
    }
}
