package dev.switchboard.ai.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds names that are known: whole ones in any case, and their parts where they are written as names are. */
final class Names {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_PART = 2;
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    private final @Nullable Pattern whole;
    private final @Nullable Pattern parts;

    Names(Collection<String> names) {
        var all = new LinkedHashSet<String>();
        var theirParts = new LinkedHashSet<String>();
        names.stream().map(String::strip).filter(name -> name.length() >= SHORTEST).forEach(name -> {
            all.add(name);
            for (var part : name.split("[\\s,;/]+")) {
                if (part.length() >= SHORTEST_PART && Character.isUpperCase(part.codePointAt(0))) {
                    theirParts.add(part);
                }
            }
        });
        whole = pattern(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        parts = pattern(theirParts, 0);
    }

    private static @Nullable Pattern pattern(Collection<String> words, int flags) {
        if (words.isEmpty()) {
            return null;
        }
        var longestFirst = words.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).toList();
        return Pattern.compile(BEFORE + "(?:" + String.join("|", longestFirst) + ")" + AFTER, flags);
    }

    List<Find> in(String text) {
        var finds = new ArrayList<Find>();
        for (var pattern : new Pattern[] {whole, parts}) {
            if (pattern != null) {
                pattern.matcher(text).results().forEach(name -> finds.add(new Find(name.start(), name.end(), Kind.NAME)));
            }
        }
        return finds;
    }
}
