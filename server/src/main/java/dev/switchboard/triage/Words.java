package dev.switchboard.triage;

import java.util.regex.Pattern;

/**
 * What of a ticket's words people have written for people: without tags, addresses and what machines put there (base64, keys, hashes).
 *
 * @param subject the subject too, so that long descriptions do not drown it
 */
record Words(String subject, String description) {

    private static final int LONGEST = 20_000;
    private static final Pattern TAG = Pattern.compile("<(?:script|style)\\b[^>]{0,500}>.{0,5000}?</(?:script|style)>|</?[a-zA-Z!][^<>]{0,500}>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern MACHINE = Pattern.compile("[^\\s]{45,}");
    private static final Pattern LEGIBLE = Pattern.compile("\\p{L}{2,}");

    static Words of(String subject, String description) {
        return new Words(cleaned(subject), cleaned(description));
    }

    private static String cleaned(String text) {
        var read = text.length() <= LONGEST ? text : text.substring(0, LONGEST * 3 / 4) + " " + text.substring(text.length() - LONGEST / 4);
        return MACHINE.matcher(ADDRESS.matcher(TAG.matcher(read).replaceAll(" ")).replaceAll(" ")).replaceAll(" ").strip();
    }

    /** Whether there is anything to be understood. */
    boolean areLegible() {
        return LEGIBLE.matcher(text()).find();
    }

    String text() {
        return subject.isEmpty() ? description : subject + "\n" + description;
    }
}
