package dev.switchboard.mail.reading;

import java.util.regex.Pattern;

/**
 * Plain text as Markdown that shows it to the letter: what Markdown would take for markup is escaped, line by line, and addresses of the web
 * stay as they are, to become links.
 */
public final class MarkdownText {

    /** What has a meaning within a line. An underscore inside a word has none; a plus, dash or number has one at the beginning of a line only. */
    private static final Pattern MARKUP = Pattern.compile("(https?://[^\\s<>`]+)|([\\\\*`\\[\\]<]|~(?=~)|(?<=~)~|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w{1,32};))");
    private static final Pattern LINE_BEGINS = Pattern.compile("^(\\s{0,3})([#>+=|-]|\\d{1,9}(?=[.)](?:\\s|$)))");
    private static final Pattern INDENT = Pattern.compile("^[ \\t]+");

    private MarkdownText() {
    }

    /** @param text plain text whose lines end with line feeds */
    public static String of(String text) {
        return String.join("\n", text.lines().map(MarkdownText::line).toList());
    }

    private static String line(String line) {
        var indent = INDENT.matcher(line);
        var depth = indent.find() ? indent.group().replace("\t", "    ").length() : 0;
        var rest = line.strip();
        var escaped = MARKUP.matcher(rest).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(found.group(1) != null ? found.group(1) : "\\" + found.group(2)));
        var begin = LINE_BEGINS.matcher(escaped);
        if (begin.find()) {
            var mark = begin.group(2);
            escaped = Character.isDigit(mark.charAt(0)) ? mark + "\\" + escaped.substring(begin.end()) : "\\" + escaped;
        }
        // Blanks that Markdown would make code of, or drop.
        return "\u00A0".repeat(depth >= 2 ? Math.min(depth, 40) : 0) + escaped;
    }
}
