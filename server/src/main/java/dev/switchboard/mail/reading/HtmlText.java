package dev.switchboard.mail.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as text: lines where it shows lines, {@code >} before what it shows as quoted, links with where they lead. What it does not show is not
 * there, and nothing of it runs.
 */
final class HtmlText {

    /** More is not read by people; and some senders' tables are endless. */
    private static final int LONGEST = 1_000_000;
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "meta", "link", "template", "iframe", "object", "embed", "noscript",
            "svg", "math", "select", "button", "audio", "video", "o:p");
    private static final Set<String> SPACED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "dl", "pre", "blockquote");
    private static final Set<String> BLOCKS = Set.of("div", "section", "article", "header", "footer", "main", "aside", "nav", "li", "tr", "dt", "dd", "center",
            "form", "fieldset", "address", "figure", "caption", "tbody", "thead", "hr", "body");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all|font-size\\s*:\\s*0(?:px|pt|em|%)?\\s*(?:;|!|$)"
            + "|opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:;|!|$)|max-height\\s*:\\s*0(?:px)?\\s*(?:;|!|$)", Pattern.CASE_INSENSITIVE);
    /** Word gives each line a paragraph of its own; an empty one is what it has for an empty line. */
    private static final Pattern TIGHT = Pattern.compile("margin(?:-bottom|-top)?\\s*:\\s*0", Pattern.CASE_INSENSITIVE);

    private HtmlText() {
    }

    static Document parse(String html) {
        return Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
    }

    static String of(String html) {
        return of(parse(html));
    }

    static String of(Document document) {
        var lines = new Lines();
        NodeTraversor.traverse(lines, document.body());
        return lines.text();
    }

    private static final class Lines implements NodeVisitor {

        private final List<String> done = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final Deque<int[]> lists = new ArrayDeque<>();
        private int unseen;
        private int quotes;
        /** How deep the last line was quoted: what is between two of them is quoted as the shallower is. */
        private int before;
        private int verbatim;
        private boolean wantsBlank;

        @Override
        public void head(Node node, int depth) {
            if (unseen > 0) {
                unseen += node instanceof Element ? 1 : 0;
                return;
            }
            switch (node) {
                case TextNode text -> write(text.getWholeText());
                case Element element -> begin(element);
                default -> {
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (unseen > 0) {
                unseen--;
                return;
            }
            end(element);
        }

        private void begin(Element element) {
            var name = element.normalName();
            if (UNSEEN.contains(name) || element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find()) {
                unseen = 1;
                return;
            }
            if (SPACED.contains(name) && !isTight(element)) {
                flush();
                wantsBlank = true;
            } else if (BLOCKS.contains(name) || SPACED.contains(name)) {
                flush();
            }
            switch (name) {
                case "br" -> breakLine();
                case "blockquote" -> quotes++;
                case "pre" -> verbatim++;
                case "ul" -> lists.push(new int[] {0});
                case "ol" -> lists.push(new int[] {1});
                case "li" -> line.append(bullet());
                case "td", "th" -> line.append(line.isEmpty() || line.toString().isBlank() ? "" : " | ");
                case "img" -> write(element.attr("alt").isBlank() ? "" : "[" + element.attr("alt").strip() + "]");
                default -> {
                }
            }
        }

        private String bullet() {
            var list = lists.peek();
            var indent = "  ".repeat(Math.min(Math.max(0, lists.size() - 1), 10));
            return list == null || list[0] == 0 ? indent + "- " : indent + list[0]++ + ". ";
        }

        private void end(Element element) {
            var name = element.normalName();
            if (name.equals("a")) {
                link(element);
            }
            if (SPACED.contains(name)) {
                var isEmpty = line.toString().isBlank() && name.equals("p") && element.text().isBlank();
                flush();
                wantsBlank |= !isTight(element) || isEmpty;
            } else if (BLOCKS.contains(name)) {
                flush();
            }
            switch (name) {
                case "blockquote" -> quotes--;
                case "pre" -> verbatim--;
                case "ul", "ol" -> lists.poll();
                default -> {
                }
            }
        }

        private static boolean isTight(Element element) {
            return (element.nameIs("ul") || element.nameIs("ol")) && element.closest("li") != null
                    || element.nameIs("p") && (element.className().startsWith("Mso") || TIGHT.matcher(element.attr("style")).find());
        }

        /** Where it leads, unless that is what it says. */
        private void link(Element element) {
            var to = element.attr("href").strip();
            var words = element.text().strip();
            if (to.startsWith("mailto:")) {
                to = to.substring(7).replaceAll("\\?.*", "");
            } else if (!to.startsWith("http://") && !to.startsWith("https://")) {
                return;
            }
            if (words.isEmpty() || to.length() > 1000 || bare(words).equals(bare(to)) || words.contains(to)) {
                return;
            }
            line.append(" (").append(to).append(')');
        }

        private static String bare(String address) {
            return address.toLowerCase(Locale.ROOT).replaceAll("^(https?://)?(www\\.)?|/$", "");
        }

        private void write(String text) {
            if (verbatim > 0) {
                var parts = text.replace("\r\n", "\n").split("\n", -1);
                for (var i = 0; i < parts.length; i++) {
                    if (i > 0) {
                        breakLine();
                    }
                    line.append(parts[i]);
                }
                return;
            }
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0' || c == '\f') {
                    if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                        line.append(' ');
                    }
                } else {
                    line.append(c);
                }
            }
        }

        private void breakLine() {
            if (line.toString().isBlank()) {
                line.setLength(0);
                wantsBlank = true;
            } else {
                flush();
            }
        }

        private void flush() {
            if (line.toString().isBlank()) {
                line.setLength(0);
                return;
            }
            var prefix = ">".repeat(Math.min(quotes, 20)) + (quotes > 0 ? " " : "");
            if (wantsBlank && !done.isEmpty()) {
                done.add(">".repeat(Math.min(Math.min(quotes, before), 20)));
            }
            wantsBlank = false;
            before = quotes;
            done.add((prefix + line).stripTrailing());
            line.setLength(0);
        }

        String text() {
            flush();
            return String.join("\n", done);
        }
    }
}
