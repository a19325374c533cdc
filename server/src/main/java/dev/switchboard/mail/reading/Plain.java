package dev.switchboard.mail.reading;

import java.util.regex.Pattern;

/** Text without what is no text. */
final class Plain {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private Plain() {
    }

    /** Without NUL and other control characters, marks of byte order and blanks of no width. */
    static String visible(String text) {
        var kept = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\u00A0' || c == '\u202F') {
                kept.append(' ');
            } else if (c == '\n' || c == '\t' || c == '\r' || c >= ' ' && c != '\u007F' && c != '\uFEFF' && c != '\u200B' && !(c >= '\u0080' && c <= '\u009F')
                    && !isLone(text, i)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isLone(String text, int at) {
        var c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** With line feeds only, no blanks at the ends of lines, and never more than one empty line. */
    static String tidy(String text) {
        var lines = visible(text).replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var tidied = new StringBuilder(text.length());
        for (var line : lines) {
            // The delimiter of a signature is the one line whose last blank means something.
            tidied.append(line.equals("-- ") ? line : line.stripTrailing()).append('\n');
        }
        return BLANK_LINES.matcher(tidied).replaceAll("\n\n").replaceAll("^\\n+", "").stripTrailing();
    }
}
