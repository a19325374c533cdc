package dev.switchboard.assist.draft;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** What drafts are put together from, in one language (files {@code assist/phrases-*.properties}). */
final class Phrases {

    static final Phrases ENGLISH = new Phrases("en");
    private static final Map<String, Phrases> LANGUAGES = Map.of("en", ENGLISH, "de", new Phrases("de"));
    private static final String FOR_OTHERS = "general";

    private final String language;
    private final Properties phrases = new Properties();

    private Phrases(String language) {
        this.language = language;
        try (var file = Phrases.class.getResourceAsStream("/assist/phrases-" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("There are no phrases for " + language);
            }
            phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In that language, in English if it is not one of those that drafts are composed in. */
    static Phrases in(String language) {
        return LANGUAGES.getOrDefault(language, ENGLISH);
    }

    String language() {
        return language;
    }

    String get(String key) {
        var phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("There is no phrase " + key);
        }
        return phrase;
    }

    /** The one about that category, else the general one. */
    String about(String key, String category) {
        return phrases.getProperty(key + "." + category, get(key + "." + FOR_OTHERS));
    }

    /** What is needed to help with a matter of that category and does not stand in the text yet. */
    List<String> missing(String category, String text) {
        var kind = phrases.containsKey("detail." + category + ".1") ? category : FOR_OTHERS;
        var missing = new ArrayList<String>();
        for (var n = 1; phrases.containsKey("detail." + kind + "." + n); n++) {
            var known = Pattern.compile(get("known." + kind + "." + n), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
            if (!known.matcher(text).find()) {
                missing.add(get("detail." + kind + "." + n));
            }
        }
        return missing;
    }
}
