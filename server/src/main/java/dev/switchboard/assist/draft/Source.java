package dev.switchboard.assist.draft;

/**
 * What a draft rests on.
 *
 * @param title   an article's title, a ticket's reference: its subject is its customer's
 * @param excerpt the words that were used, or their beginning
 */
public record Source(Kind kind, long id, String title, String excerpt) {

    private static final int LONGEST = 240;

    public enum Kind {
        ARTICLE, TICKET
    }

    static Source of(Kind kind, long id, String title, String words) {
        var plain = words.replaceAll("\\s+", " ").strip();
        return new Source(kind, id, title, plain.length() <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST - 1))) + "…");
    }
}
