package dev.switchboard.tickets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "It  does not   print | It does not print",
            "Is it **switched** _on_? | Is it switched on?",
            "Run `ipconfig /all` first | Run \"ipconfig /all\" first",
            "# Steps to take | Steps to take:",
            "2 * 3 * 4 and a_b_c | 2 * 3 * 4 and a_b_c",
            "<b>bold</b> | <b>bold</b>",
    })
    void marks_are_left_out_and_words_stay(String markdown, String excerpt) {
        assertThat(Excerpt.of(markdown)).isEqualTo(excerpt);
    }

    @Test
    void lines_become_one() {
        assertThat(Excerpt.of("Hello Ada,\n\nplease:\n\n- restart\n- wait")).isEqualTo("Hello Ada, please: restart wait");
    }

    @Test
    void it_is_cut_between_characters_also_where_only_the_beginning_is_read() {
        assertThat(Excerpt.of("😀".repeat(400))).isEqualTo("😀".repeat(160));
        assertThat(Excerpt.of("x" + "😀".repeat(30_000))).isEqualTo("x" + "😀".repeat(159));
    }

    @Test
    void a_text_of_nothing_but_marks_is_shown_as_it_is() {
        assertThat(Excerpt.of("***")).isEqualTo("***");
    }
}
