package dev.switchboard.assist.title;

import java.util.regex.Pattern;

/** What a text says, without how it is set: Markdown, HTML, quotations and what no person reads. */
final class PlainText {

    private static final int READ = 20_000;
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style)\\b[^>]{0,500}>.{0,20000}?</\\1\\s{0,5}>|<!--.{0,20000}?-->");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,1000}>");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?i)</?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote)\\b[^<>]{0,1000}>");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^ {0,3}```.{0,20000}?^ {0,3}```\\s*?$");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]\\n]{0,300})\\]\\([^)\\n]{0,1000}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,300})\\]\\([^)\\n]{0,1000}\\)");
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^\\s{0,10}>.*$");
    private static final Pattern LINE_MARK = Pattern.compile("(?m)^\\s{0,10}(?:#{1,6}\\s+|[-*+•]\\s+|\\d{1,2}[.)]\\s+|[-=_*]{3,}\\s*$)");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\p{L}\\p{N}])[*_~]{1,3}(?=\\S)|(?<=\\S)[*_~]{1,3}(?![\\p{L}\\p{N}])|`+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    /** No word of any language is longer; such are encoded files, keys and the like. */
    private static final Pattern UNREADABLE = Pattern.compile("[!-~]{50,}+");

    private PlainText() {
    }

    static String of(String text) {
        var plain = text.length() <= READ ? text : text.substring(0, READ);
        plain = CODE_BLOCK.matcher(plain).replaceAll(" ");
        plain = UNSEEN.matcher(plain).replaceAll(" ");
        plain = TAG.matcher(BLOCK_TAG.matcher(plain).replaceAll("\n")).replaceAll("");
        plain = LINK.matcher(IMAGE.matcher(plain).replaceAll("$1")).replaceAll("$1");
        plain = QUOTED_LINE.matcher(plain).replaceAll("");
        plain = LINE_MARK.matcher(plain).replaceAll("");
        plain = EMPHASIS.matcher(plain).replaceAll("");
        plain = entities(plain);
        return UNREADABLE.matcher(ADDRESS.matcher(plain).replaceAll("")).replaceAll("").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
