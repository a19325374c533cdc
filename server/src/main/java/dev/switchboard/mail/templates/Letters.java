package dev.switchboard.mail.templates;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Language;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.platform.wire.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes letters of templates and values. Words are put into the Markdown escaped; what is Markdown itself is put into the places that
 * are left for it when both are rendered, so that neither can take the other's shape apart.
 */
@Component
public class Letters {

    private static final String LAYOUT = Templates.resource("layout.html");
    private static final String BETWEEN = "<hr style=\"margin:20px 0;border:0;border-top:1px solid #8f98a866\">\n";

    private final Templates templates;
    private final Markup markup;
    private final URI home;
    private final RandomGenerator random;

    @Autowired
    Letters(Templates templates, ServerConfiguration configuration) {
        this(templates, configuration.publicUrl(), new java.security.SecureRandom());
    }

    Letters(Templates templates, URI home, RandomGenerator random) {
        this.templates = templates;
        this.home = home;
        this.markup = new Markup(home);
        this.random = random;
    }

    /** One thing a mail tells of, by a template. */
    public record Paragraph(Template template, Map<Placeholder, Value> values) {
    }

    /** Something that somebody wrote in Markdown, for the place of a block. */
    public Value.Block block(String markdown) {
        return markup.block(markdown);
    }

    /** Paragraphs of our own in Markdown, with others' words in them {@linkplain #escaped escaped}. */
    public Value.Block ours(String markdown) {
        return new Value.Block(markup.html(markdown, false), markup.text(markdown));
    }

    public String escaped(String words) {
        return Markup.escaped(words);
    }

    /**
     * A letter that tells of some things, within the frame.
     *
     * @param lead   what gives it its subject
     * @param around what the frame has places for, but for its content
     */
    public Letter write(Language language, Paragraph lead, List<Paragraph> paragraphs, Map<Placeholder, Value> around) {
        return write(language, templates.get(TemplateKind.FRAME, language), lead, paragraphs, around);
    }

    /** The same in a frame that is not the one that stands. */
    Letter write(Language language, Template frame, Paragraph lead, List<Paragraph> paragraphs, Map<Placeholder, Value> around) {
        var blocks = paragraphs.stream().map(paragraph -> filled(paragraph.template(), paragraph.values())).toList();
        var content = new Value.Block(blocks.stream().map(Value.Block::html).collect(Collectors.joining(BETWEEN)),
                blocks.stream().map(Value.Block::text).collect(Collectors.joining("\n\n----\n\n")));
        var values = new EnumMap<Placeholder, Value>(Placeholder.class);
        values.putAll(around);
        values.put(Placeholder.CONTENT, content);
        var whole = filled(frame, values);
        var subject = lead.template().subject(withHome(lead.values()));
        var layout = LAYOUT.split("\\{\\{(language|title|content)}}", -1);
        return new Letter(subject, whole.text() + "\n",
                layout[0] + Wire.name(language) + layout[1] + escapedHtml(subject) + layout[2] + whole.html() + layout[3]);
    }

    private Value.Block filled(Template template, Map<Placeholder, Value> values) {
        var places = new HashMap<String, Value.Block>();
        var markdown = template.body(withHome(values), (placeholder, value) -> switch (value) {
            case Value.Words(var text) -> Markup.escaped(text);
            case Value.Block block -> {
                var place = place();
                places.put(place, block);
                yield place;
            }
        });
        var html = markup.html(markdown, false);
        var text = markup.text(markdown);
        for (var place : places.entrySet()) {
            // A place that stands alone becomes paragraphs; one within a line can only take words.
            html = html.replaceFirst("<p[^>]*>\\s*" + place.getKey() + "\\s*</p>", java.util.regex.Matcher.quoteReplacement(boxed(place.getValue())))
                    .replace(place.getKey(), escapedHtml(place.getValue().text()));
            text = text.replace(place.getKey(), place.getValue().text());
        }
        return new Value.Block(html, text.replaceAll("\n{3,}", "\n\n").strip());
    }

    private static String boxed(Value.Block block) {
        return block.isEmpty() ? "" : "<div>" + block.html() + "</div>";
    }

    private Map<Placeholder, Value> withHome(Map<Placeholder, Value> values) {
        var all = new EnumMap<Placeholder, Value>(Placeholder.class);
        all.putAll(values);
        all.put(Placeholder.APP_URL, new Value.Words(home.toString()));
        return all;
    }

    /** A word that nobody can have written before: else a message could name the place of another. */
    private String place() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return "place" + HexFormat.of().formatHex(bytes);
    }

    private static String escapedHtml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
