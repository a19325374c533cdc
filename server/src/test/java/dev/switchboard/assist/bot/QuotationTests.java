package dev.switchboard.assist.bot;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotationTests {

    @Test
    void of_long_prose_the_sentences_about_the_question_are_quoted() {
        var filler = "This sentence is about the weather of last week and nothing else at all. ".repeat(8);
        var quote = Quotation.of(filler + "Returns are free for thirty days. " + filler, sentence -> sentence.contains("Returns") ? 1 : 0);

        assertThat(quote).contains("Returns are free for thirty days.").startsWith("… ").endsWith(" …").hasSizeLessThan(440);
    }

    @Test
    void steps_are_quoted_whole() {
        var steps = "Do this:\n1. " + "first ".repeat(50) + "\n2. " + "second ".repeat(50);
        assertThat(Quotation.of(steps, sentence -> 0)).isEqualTo(steps);
        assertThat(Quotation.markdown("Do this:\n1. Open it.\n2. Close it.")).isEqualTo("> Do this:\n>\n> 1. Open it.\n> 2. Close it.");
    }

    @Test
    void words_are_never_marks() {
        assertThat(Quotation.markdown("# Not *a* [heading](javascript:alert(1)) <b>")).isEqualTo("> \\# Not \\*a\\* \\[heading\\]\\(javascript:alert\\(1\\)\\) \\<b\\>");
        assertThat(Quotation.markdown("- one\n- two\nThen this.")).isEqualTo("> - one\n> - two\n>\n> Then this.");
        assertThat(Quotation.markdown("Line one\nLine two")).isEqualTo("> Line one\n>\n> Line two");
    }
}
