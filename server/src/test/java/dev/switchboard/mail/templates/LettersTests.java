package dev.switchboard.mail.templates;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.switchboard.accounts.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that a customer wrote breaks out of a mail. */
class LettersTests {

    private static final Template FRAME = new Template("", "Hello {{recipient.name}},\n\n{{content}}\n\n[Open it]({{ticket.url}})\n");
    private static final Template MESSAGE = new Template("[{{ticket.reference}}] {{ticket.subject}}", "**{{message.author}}** wrote about {{ticket.subject}}:\n\n{{message.body}}\n");

    private final Letters letters = new Letters(null, URI.create("https://desk.example"), new Random(1));

    private Letter letter(String name, String subject, String body) {
        var values = Map.<Placeholder, Value>of(Placeholder.MESSAGE_AUTHOR, new Value.Words(name), Placeholder.TICKET_SUBJECT, new Value.Words(subject),
                Placeholder.TICKET_REFERENCE, new Value.Words("TKT-1"), Placeholder.MESSAGE_BODY, letters.block(body));
        var paragraph = new Letters.Paragraph(MESSAGE, values);
        return letters.write(Language.EN, FRAME, paragraph, List.of(paragraph),
                Map.of(Placeholder.RECIPIENT_NAME, new Value.Words(name), Placeholder.TICKET_URL, new Value.Words("https://desk.example/tickets/7")));
    }

    private static Document html(Letter letter) {
        return Jsoup.parse(letter.html());
    }

    @Test
    void one_template_makes_both_parts() {
        var letter = letter("Kim", "Lamp", "It *flickers*.\n\n- one\n- two");

        assertThat(letter.subject()).isEqualTo("[TKT-1] Lamp");
        assertThat(letter.text()).isEqualTo("""
                Hello Kim,

                Kim wrote about Lamp:

                It *flickers*.

                - one
                - two

                Open it: https://desk.example/tickets/7
                """);
        assertThat(html(letter).select("li").eachText()).containsExactly("one", "two");
        assertThat(html(letter).select("em").text()).isEqualTo("flickers");
        assertThat(html(letter).select("a").attr("href")).isEqualTo("https://desk.example/tickets/7");
        assertThat(html(letter).title()).isEqualTo("[TKT-1] Lamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "![pixel](https://evil.example/p.gif)", "[click](javascript:alert(1))",
        "<a href='https://evil.example'>x</a>", "</div></body></html><form action=https://evil.example>", "<style>*{display:none}</style>",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "```\nnever closed", "<!-- never closed", "[x]: https://evil.example\n\n![x]", "<https://evil.example/?a=\"onmouseover=alert(1)>",
        "{{content}} {{ticket.url}}", "[a](<javascript:alert(1)>)", "![a](//evil.example/p.gif)", "<svg/onload=alert(1)>"})
    void what_is_hostile_is_shown_and_not_obeyed(String text) {
        for (var letter : List.of(letter("Kim", "Lamp", text), letter(text, text, "harmless"))) {
            var document = html(letter);
            assertThat(document.select("script, img, form, style, iframe, svg, object, embed, base, link")).as(letter.html()).isEmpty();
            assertThat(document.getAllElements()).allSatisfy(element -> {
                assertThat(element.attributes().asList()).noneMatch(attribute -> attribute.getKey().startsWith("on"));
                if (element.hasAttr("href")) {
                    assertThat(element.attr("href")).matches("(https?:|mailto:|tel:).*|");
                }
            });
            assertThat(document.select("a[href=https://desk.example/tickets/7]").text()).isEqualTo("Open it"); // what comes after it is whole
            assertThat(letter.subject()).doesNotContain("\n").doesNotContain("\r");
        }
    }

    @Test
    void words_stay_as_they_were_written() {
        var letter = letter("*Kim* [x](https://evil.example)", "# 1. _Lamp_ <b> & \"co\" https://evil.example", "y");

        assertThat(html(letter).text()).contains("Hello *Kim* [x](https://evil.example),", "# 1. _Lamp_ <b> & \"co\" https://evil.example:");
        assertThat(html(letter).select("a")).hasSize(1);
        assertThat(letter.text()).contains("Hello *Kim* [x](https://evil.example),", "# 1. _Lamp_ <b> & \"co\" https://evil.example:");
    }

    @Test
    void pictures_and_addresses_become_links_and_those_of_this_server_are_whole() {
        var document = html(letter("Kim", "Lamp", "![the lamp](/api/attachments/3) and https://other.example/a_b?c=1."));

        assertThat(document.select("a").eachAttr("href")).containsExactly("https://desk.example/api/attachments/3", "https://other.example/a_b?c=1", "https://desk.example/tickets/7");
        assertThat(document.select("a").first().text()).isEqualTo("the lamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a **b ", "[", "![", "(", "`", "_a_ ", "<a "})
    void nesting_without_end_ends(String piece) {
        var letter = letter("Kim", "Lamp", piece.repeat(20_000));

        assertThat(html(letter).select("a[href=https://desk.example/tickets/7]")).hasSize(1);
    }

    @Test
    void what_came_along_can_be_used_in_each_language() {
        for (var kind : TemplateKind.values()) {
            for (var language : Language.values()) {
                var template = new Templates(null, null).original(kind, language);
                assertThat(template.body()).as(kind + " " + language).isNotBlank();
                assertThat(Words.in(language).of("files")).isNotBlank();
            }
        }
    }
}
