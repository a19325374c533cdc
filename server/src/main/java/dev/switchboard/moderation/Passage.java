package dev.switchboard.moderation;

/** A piece of a text around a place in it, in one line. */
final class Passage {

    private static final int LENGTH = 400;

    private Passage() {
    }

    /** @param position where it begins; a text that has become shorter since is shown from its beginning */
    static String of(String text, int position) {
        var from = position < text.length() ? position : 0;
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        var to = Math.min(text.length(), from + LENGTH);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        var words = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "… " : "") + words + (to < text.length() ? " …" : "");
    }
}
