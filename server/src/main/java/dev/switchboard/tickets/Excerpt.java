package dev.switchboard.tickets;

/** The beginning of a text, in one line, as lists show it. */
final class Excerpt {

    /** In characters as people count them (code points). */
    static final int LENGTH = 160;

    private Excerpt() {
    }

    static String of(String text) {
        var line = new StringBuilder();
        var length = 0;
        for (var i = 0; i < text.length() && length < LENGTH; i += Character.charCount(text.codePointAt(i))) {
            var c = text.codePointAt(i);
            var isSpace = Character.isWhitespace(c);
            if (!isSpace || !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.appendCodePoint(isSpace ? ' ' : c);
                length++;
            }
        }
        return line.toString().stripTrailing();
    }
}
