package dev.switchboard.mail.reading;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.commonmark.parser.Parser;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTextTests {

    /** What a reader of Markdown shows, with each line where the text has one. */
    private static String shown(String markdown) {
        var shown = new StringBuilder();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                shown.append('\n');
            }

            @Override
            public void visit(Text text) {
                shown.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                shown.append('\n');
            }

            @Override
            public void visit(HardLineBreak line) {
                shown.append('\n');
            }

            @Override
            protected void visitChildren(Node parent) {
                super.visitChildren(parent);
            }
        });
        return shown.toString();
    }

    @Test
    void markup_is_shown_as_it_was_written() {
        var text = """
                # 1 is broken
                - a *star* and a _line_ and snake_case
                1. not a list
                2) nor this
                > said `code` and [x](y) and <b>tag</b>
                AT&amp;T | C:\\new\\folder
                ---
                ===
                ~~gone~~""";

        assertThat(shown(MarkdownText.of(text)).strip()).isEqualTo(text);
    }

    @Test
    void ordinary_text_and_addresses_stay_as_they_are() {
        assertThat(MarkdownText.of("Hello, it is - as I said - 10.5 % & more (see https://example.org/a_b_c?d=*e*).\nsnake_case"))
                .isEqualTo("Hello, it is - as I said - 10.5 % & more (see https://example.org/a_b_c?d=*e*).\nsnake_case");
    }

    @Test
    void indented_lines_are_no_code() {
        assertThat(shown(MarkdownText.of("x\n\n    four blanks")).strip().replace('\u00A0', ' ')).endsWith("    four blanks");
    }

    @Property(tries = 2000)
    void whatever_is_written_is_shown(@ForAll @Chars({'*', '_', '`', '[', ']', '(', ')', '#', '>', '-', '+', '=', '~', '|', '\\', '<', '&', ';', '!', '.', '1', 'a', ' ', '\n'})
            @CharRange(from = 'a', to = 'c') @StringLength(max = 40) String text) {
        assertThat(plain(shown(MarkdownText.of(text)))).isEqualTo(plain(text));
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> a + "\n" + b);
    }
}
