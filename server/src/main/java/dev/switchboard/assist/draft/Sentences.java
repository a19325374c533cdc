package dev.switchboard.assist.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes texts apart. */
public final class Sentences {

    /** After a full stop, unless it is that of an abbreviation, an ordinal or an initial. */
    private static final Pattern END = Pattern.compile(
            "(?<=[!?…。！？])\\s+|(?<=\\.)(?<!\\b(?:e\\.g|i\\.e|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|ca|bzw|usw|ggf|inkl|[Nn]r|[Nn]o|Dr|Mr|Mrs|Ms|St|vs|approx|\\d|\\d\\d|\\b\\p{Lu})\\.)\\s+");

    private Sentences() {
    }

    /** The sentences of one line or paragraph, without what is between them. */
    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        for (var line : text.split("\\R")) {
            for (var sentence : END.split(line)) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip());
                }
            }
        }
        return sentences;
    }
}
