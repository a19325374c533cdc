package dev.switchboard.mail.templates;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown as HTML that mail programs show alike, and as plain text. HTML in it is shown, not obeyed; links go where mail may lead and
 * nowhere else; pictures become links, since loading them would tell their owner who reads when.
 */
final class Markup {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]}*_]");
    private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final int DEEPEST = 30;

    private final Parser parser = Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
    private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel"))).softbreak("<br>\n")
            .attributeProviderFactory(context -> Markup::style).build();
    private final TextContentRenderer text = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(LinkAsText::new).build();
    private final String home;

    /** @param home where links that begin with a slash lead to */
    Markup(URI home) {
        this.home = home.toString().replaceFirst("/+$", "");
    }

    /** Words as Markdown that shows them as they are. */
    static String escaped(String words) {
        return SIGN.matcher(words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")).replaceAll("\\\\$0");
    }

    /**
     * HTML without what is around it.
     *
     * @param linked whether addresses that are written out become links
     */
    String html(String markdown, boolean linked) {
        var document = parser.parse(markdown);
        document.accept(new Settled(linked));
        return html.render(document);
    }

    String text(String markdown) {
        return text.render(parser.parse(markdown)).strip();
    }

    /** What somebody wrote: as it is in the text, which Markdown was made to be read as. */
    Value.Block block(String markdown) {
        return new Value.Block(html(markdown, true), markdown.strip());
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        var style = switch (tag) {
            case "p" -> "margin:0 0 12px";
            case "a" -> "color:#2f6fde;text-decoration:underline";
            case "blockquote" -> "margin:0 0 12px;padding-left:12px;border-left:3px solid #8f98a8";
            case "pre" -> "margin:0 0 12px;padding:10px;border:1px solid #8f98a866;border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere";
            case "code" -> "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px";
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "margin:0 0 12px;font-size:17px;line-height:1.3";
            case "ul", "ol" -> "margin:0 0 12px;padding-left:24px";
            case "hr" -> "margin:20px 0;border:0;border-top:1px solid #8f98a866";
            default -> null;
        };
        if (style != null) {
            attributes.put("style", style);
        }
        if (tag.equals("a")) {
            attributes.put("rel", "noopener noreferrer");
        }
    }

    /** Pictures as links, addresses as links, links of this server as whole addresses. */
    private final class Settled extends AbstractVisitor {

        private final boolean linked;

        Settled(boolean linked) {
            this.linked = linked;
        }

        @Override
        public void visit(Image image) {
            var link = new Link(absolute(image.getDestination()), null);
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            if (link.getFirstChild() == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            if (within(image, Link.class)) {
                while (link.getFirstChild() != null) {
                    image.insertBefore(link.getFirstChild());
                }
            } else {
                image.insertBefore(link);
            }
            image.unlink();
        }

        @Override
        public void visit(Link link) {
            link.setDestination(absolute(link.getDestination()));
            super.visit(link);
        }

        @Override
        public void visit(Text words) {
            if (!linked || within(words, Link.class) || !words.getLiteral().contains("://")) {
                return;
            }
            var literal = words.getLiteral();
            var end = 0;
            for (var found = ADDRESS.matcher(literal); found.find(); end = found.end()) {
                if (found.start() > end) {
                    words.insertBefore(new Text(literal.substring(end, found.start())));
                }
                var link = new Link(found.group(), null);
                link.appendChild(new Text(found.group()));
                words.insertBefore(link);
            }
            if (end > 0) {
                words.setLiteral(literal.substring(end));
            }
        }

        private String absolute(String destination) {
            return destination.startsWith("//") ? "https:" + destination : destination.startsWith("/") ? home + destination : destination;
        }

        private boolean within(Node node, Class<? extends Node> type) {
            for (var around = node.getParent(); around != null; around = around.getParent()) {
                if (type.isInstance(around)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A link in plain text: what it is called, then where it leads. */
    private record LinkAsText(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            var destination = node instanceof Link link ? link.getDestination() : ((Image) node).getDestination();
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            if (!(node.getFirstChild() instanceof Text text && text.getLiteral().equals(destination))) {
                context.getWriter().write(": " + destination);
            }
        }
    }
}
