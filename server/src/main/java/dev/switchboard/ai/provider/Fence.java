package dev.switchboard.ai.provider;

/**
 * Marks where other people's words begin and end. Only our own marks are made of these two brackets: in the words themselves
 * they are replaced by ordinary ones, so that nobody can close the fence from within.
 */
public final class Fence {

    private static final char OPEN = '\u27E6';
    private static final char CLOSE = '\u27E7';

    private Fence() {
    }

    /** The words between marks that carry a name. */
    public static String around(String name, String words) {
        return OPEN + name + CLOSE + "\n" + neutral(words) + "\n" + OPEN + "end of " + name + CLOSE + "\n";
    }

    /** The words with nothing in them that could pass for a mark. */
    static String neutral(String words) {
        return words.replace(OPEN, '[').replace(CLOSE, ']');
    }
}
