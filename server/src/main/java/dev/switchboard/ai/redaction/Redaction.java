package dev.switchboard.ai.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Takes personal data out of texts before they leave the server and puts it back into what comes back: the same piece is the
 * same placeholder, such as {@code [EMAIL_1]}, in all texts of one exchange. One of these for each exchange, used by one thread.
 */
public final class Redaction {

    /** Stands where something was taken out for good. */
    public static final String REMOVED = "[…]";

    private final Names names;
    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> pieces = new HashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** @param names of the people concerned: names, usernames, companies; what is blank or shorter than three letters is passed over */
    public Redaction(Collection<String> names) {
        this.names = new Names(names);
    }

    /** The text with placeholders in the place of personal data. */
    public String redact(String text) {
        var redacted = new StringBuilder(text.length());
        var from = 0;
        for (var find : finds(text)) {
            redacted.append(text, from, find.start()).append(placeholder(find.kind(), text.substring(find.start(), find.end())));
            from = find.end();
        }
        return redacted.append(text, from, text.length()).toString();
    }

    private String placeholder(Kind kind, String piece) {
        return placeholders.computeIfAbsent(piece, unseen -> {
            var placeholder = "[" + kind + "_" + counts.merge(kind, 1, Integer::sum) + "]";
            pieces.put(placeholder, unseen);
            return placeholder;
        });
    }

    /** The text with what was taken out where its placeholders are, also where Markdown has escaped these. */
    public String restore(String text) {
        return PersonalData.MARK.matcher(text).replaceAll(mark ->
                Matcher.quoteReplacement(pieces.getOrDefault(PersonalData.plain(mark), mark.group())));
    }

    /** Whether the text has no placeholder but those that were given out: a model may make some up. */
    public boolean knowsAllOf(String text) {
        return PersonalData.MARK.matcher(text).results().allMatch(mark -> pieces.containsKey(PersonalData.plain(mark)));
    }

    /** The text with personal data gone for good; for words taken from where others were concerned. */
    public String removed(String text) {
        var kept = new StringBuilder(text.length());
        var from = 0;
        for (var find : finds(text)) {
            kept.append(text, from, find.start()).append(REMOVED);
            from = find.end();
        }
        return kept.append(text, from, text.length()).toString();
    }

    /** Whether there is personal data in the text. */
    public boolean concerns(String text) {
        return !finds(text).isEmpty();
    }

    private List<Find> finds(String text) {
        var finds = new ArrayList<>(PersonalData.in(text));
        finds.addAll(names.in(text));
        return Find.merged(finds);
    }
}
