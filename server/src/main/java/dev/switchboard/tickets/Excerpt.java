package dev.switchboard.tickets;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The beginning of a Markdown text in one line of plain words, as lists show it. */
public final class Excerpt {

    /** In characters as people count them (code points). */
    static final int LENGTH = 160;

    /** No more than this is looked at, in chars: marks and addresses take room that the words do not. */
    private static final int BEGINNING = 4000;

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

    private Excerpt() {
    }

    public static String of(String markdown) {
        var beginning = markdown.substring(0, Math.min(BEGINNING, markdown.length()));
        var words = line(PLAIN.render(MARKDOWN.parse(beginning)));
        return words.isEmpty() ? line(beginning) : words;
    }

    private static String line(String text) {
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
