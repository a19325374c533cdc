package dev.switchboard.ai.redaction;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class RedactionTests {

    private static final List<String> NAMES = List.of("Anna Bergström", "anna.b", "Kowalski Metallbau GmbH");

    private final Redaction redaction = new Redaction(NAMES);

    @Property(tries = 500)
    void what_was_taken_out_comes_back_to_the_letter(@ForAll("texts") String text) {
        assertThat(redaction.restore(redaction.redact(text))).isEqualTo(text);
    }

    @Property(tries = 500)
    void no_address_card_or_account_survives_whatever_stands_around_it(@ForAll("texts") String before, @ForAll("secrets") String secret, @ForAll("texts") String after) {
        var redacted = redaction.redact(before + secret + after);

        assertThat(redacted).doesNotContainIgnoringCase(secret);
        assertThat(redaction.restore(redacted)).isEqualTo(before + secret + after);
        assertThat(redaction.removed(before + " " + secret + " " + after)).doesNotContainIgnoringCase(secret);
    }

    @Property(tries = 200)
    void the_same_piece_is_the_same_placeholder_in_every_text(@ForAll("secrets") String secret) {
        assertThat(redaction.redact("one " + secret + " ")).isEqualTo(redaction.redact("one " + secret + " "));
    }

    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of("Hello", "anna.b", "ANNA BERGSTRÖM", "12", "3", " ", "  ", "\n", "@", "[EMAIL_1]", "\\[EMAIL\\_1\\]", "[NAME_", "]", "\\", "+49", "-", ".",
                "https://x.example/a?b=1", "DE", "GB29", "::", "password: ", "order no. ", "$1", "\\0", "😀", "ü", "4111", "/", "#", "Frau ", "Meier");
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40), words.list().ofMaxSize(12).map(list -> String.join("", list)));
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.oneOf(emails(), cards(), ibans());
    }

    private static Arbitrary<String> emails() {
        var name = Arbitraries.strings().withCharRange('a', 'z').withCharRange('0', '9').withChars('.', '_', '+', '-').ofMinLength(1).ofMaxLength(20);
        var host = Arbitraries.strings().withCharRange('a', 'z').withChars('-').ofMinLength(1).ofMaxLength(12);
        return Combinators.combine(name, host, Arbitraries.of("com", "de", "co.uk", "example")).as((user, at, end) -> user + "@" + at + "." + end);
    }

    private static Arbitrary<String> cards() {
        return Combinators.combine(Arbitraries.strings().numeric().ofMinLength(12).ofMaxLength(18), Arbitraries.of("", " ", "-", "."))
                .as((digits, separator) -> {
                    var sum = 0;
                    for (var n = 0; n < digits.length(); n++) {
                        var digit = digits.charAt(digits.length() - 1 - n) - '0';
                        sum += n % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
                    }
                    return (digits + (10 - sum % 10) % 10).replaceAll("(.{4})(?=.)", "$1" + separator);
                });
    }

    private static Arbitrary<String> ibans() {
        return Combinators.combine(Arbitraries.of("DE", "GB", "NL", "FR", "MT", "NO"), Arbitraries.strings().withCharRange('0', '9').withCharRange('A', 'Z').ofMinLength(11).ofMaxLength(30),
                Arbitraries.of("", " ")).as((country, account, separator) -> {
            var digits = new StringBuilder();
            (account + country + "00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
            var check = 98 - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
            return (country + "%02d".formatted(check) + account).replaceAll("(.{4})(?=.)", "$1" + separator);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to anna@example.org please         | write to [EMAIL_1] please
            call +49 (0)30 901820 today              | call [PHONE_1] today
            call 030/123 45 67                       | call [PHONE_1]
            my IBAN is DE89 3704 0044 0532 0130 00.  | my IBAN is [IBAN_1].
            card 4111 1111 1111 1111 was charged     | card [CARD_1] was charged
            from 10.20.30.41 it fails                | from [IP_1] it fails
            from 2001:db8::ff00:42:8329 it fails     | from [IP_1] it fails
            ask Anna Bergström or anna.b             | ask [NAME_1] or [NAME_2]
            thank you, Anna                          | thank you, [NAME_1]
            Frau Özdemir is waiting                  | Frau [NAME_1] is waiting
            order no. A-10233 is late                | order no. [NUMBER_1] is late
            Meine Kundennummer: 88123                | Meine Kundennummer: [NUMBER_1]
            my password is hunter2!                  | my password is [SECRET_1]
            see https://x.example/reset?token=abc    | see [URL_1]
            at Kowalski Metallbau GmbH               | at [NAME_1]
            """)
    void personal_data_becomes_placeholders(String text, String expected) {
        assertThat(redaction.redact(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"since 24.11.2026 13:10 it fails", "Windows 11, version 10.0.19041", "error 0x80070005 and HTTP 503", "see https://help.example/printers",
            "it costs 12.50 and takes 3 days", "on 2026-11-24 at 9", "in room 204", "the app Annabelle crashed"})
    void what_a_matter_is_about_stays(String text) {
        assertThat(redaction.redact(text)).isEqualTo(text);
    }

    @Test
    void placeholders_come_back_also_where_markdown_has_escaped_them_and_invented_ones_are_known_as_such() {
        redaction.redact("anna@example.org");

        assertThat(redaction.restore("to \\[EMAIL\\_1\\] and [EMAIL\\_1]")).isEqualTo("to anna@example.org and anna@example.org");
        assertThat(redaction.knowsAllOf("to [EMAIL_1]")).isTrue();
        assertThat(redaction.knowsAllOf("to [EMAIL_2]")).isFalse();
        assertThat(redaction.restore("[EMAIL_2]")).isEqualTo("[EMAIL_2]");
    }

    @Test
    void what_is_removed_is_gone() {
        assertThat(redaction.removed("Hello Anna, we wrote to anna@example.org")).isEqualTo("Hello […], we wrote to […]");
        assertThat(redaction.concerns("Restart the printer.")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "@", "a@", "1 ", "DE11", "https://x/", "[EMAIL_", "order 1", ":", "password is ", "aA1", "-", "\\"})
    void no_text_takes_long(String piece) {
        var text = piece.repeat(100_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(redaction.restore(redaction.redact(text))).isEqualTo(text));
    }
}
