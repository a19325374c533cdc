package dev.switchboard.assist.title;

import java.time.Duration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** I3. */
class LocalTitleTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello team, I hope you are well. I cannot log in to the payroll portal since Monday. Thanks, Jo | I cannot log in to the payroll portal since Monday
            Hi,\\nmy invoice was charged twice this month. Please help!                                   | My invoice was charged twice this month
            I have been a loyal customer for years. The parcel never arrived.                              | The parcel never arrived
            Please reset my password                                                                       | Reset my password
            Could you please help me with the VPN client on my new laptop?                                 | The VPN client on my new laptop?
            Guten Tag Frau Meier,\\nder Drucker im dritten Stock geht nicht mehr. Viele Grüße            | Der Drucker im dritten Stock geht nicht mehr
            Sehr geehrte Damen und Herren, ich möchte fragen, ob ich meinen Urlaub verschieben kann.       | Ich meinen Urlaub verschieben kann
            **Printer** is <b>broken</b>                                                                   | Printer is broken
            Dear all, hope all is well. Since I moved, the VPN drops every few minutes. My colleague does not have that. | Since I moved, the VPN drops every few minutes
            printer                                                                                        | Printer
            How do I change my address?                                                                    | How do I change my address?
            """)
    void the_most_telling_words_are_the_title(String description, String title) {
        assertThat(LocalTitle.of(description.replace("\\n", "\n"))).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "😀😀", "\u0000\u0001", "https://example.org/x", "> quoted", "Hello,", "Hi there!\nThanks", "```\ncode\n```", "1234"})
    void where_nothing_is_said_the_title_says_so(String description) {
        assertThat(LocalTitle.of(description)).isEqualTo("Support request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The new accounting software that we were given last week by the consultants from the head office keeps closing itself whenever more than three people in the department are working with it at once",
            "私のパスワードをリセットしてください私のパスワードをリセットしてください私のパスワードをリセットしてください私のパスワードをリセットしてください私のパスワードをリセットしてください",
            "Ärgerlicherweise funktioniert die Anmeldung am Buchungssystem nicht mehr, weil nach der letzten Aktualisierung die Schaltfläche zum Anmelden verschwunden ist"})
    void long_sentences_are_cut_where_it_does_no_harm(String description) {
        var title = LocalTitle.of(description);

        assertThat(title).hasSizeBetween(20, 80);
        assertThat(description.replace("…", "")).contains(title.replace("…", ""));
        assertThat(title).doesNotEndWith(" …");
    }

    @Property(tries = 500)
    void whatever_is_described_there_is_a_title_of_one_line(@ForAll String description) {
        assertThat(LocalTitle.of(description)).isNotBlank().hasSizeLessThanOrEqualTo(80).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "<a ", "[", "*", "please ", "> ", "hello ", "<script>", "```\n", "QUJDREVGR0g", "<!--", "_", "- ", "\n", ". ", "i am writing to say that "})
    void no_text_takes_long(String piece) {
        var text = piece.repeat(100_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> assertThat(LocalTitle.of(text)).isNotBlank().hasSizeLessThanOrEqualTo(80));
    }
}
