package dev.switchboard.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

    private static Letter read(String mail) {
        return Reading.of(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Object... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return all.toByteArray();
    }

    @Test
    void a_plain_mail_is_who_wrote_to_whom_about_what() {
        var letter = read("""
                From: "Doe, Jane" <Jane.Doe@Example.org>
                To: Support <support+abc@help.example>, other@example.org
                Cc: third@example.org (The Third), Group: a@example.org, b@example.org;
                Delivered-To: support+abc@help.example
                Subject: =?utf-8?Q?Gr=C3=BC=C3?= =?utf-8?Q?=9Fe?= aus Hamburg
                Date: Mon, 5 Jan 2026 10:11:12 +0100
                Message-ID: <x1@example.org>
                In-Reply-To: <ticket.17.m4@help.example>
                References: <ticket.17@help.example> <ticket.17.m4@help.example>

                Moin
                """);

        assertThat(letter.from()).isEqualTo(new Letter.Address("Doe, Jane", "jane.doe@example.org"));
        assertThat(letter.to()).extracting(Letter.Address::email).containsExactly("support+abc@help.example", "other@example.org");
        assertThat(letter.cc()).extracting(Letter.Address::email).containsExactly("third@example.org", "a@example.org", "b@example.org");
        assertThat(letter.cc().getFirst().name()).isEqualTo("The Third");
        assertThat(letter.deliveredTo()).containsExactly("support+abc@help.example");
        assertThat(letter.subject()).isEqualTo("Grüße aus Hamburg");
        assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-01-05T09:11:12Z"));
        assertThat(letter.messageId()).isEqualTo("<x1@example.org>");
        assertThat(letter.refersTo()).containsExactly("<ticket.17.m4@help.example>", "<ticket.17@help.example>");
        assertThat(letter.text()).isEqualTo("Moin");
        assertThat(letter.verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void charsets_that_are_wrong_missing_or_unknown_are_mended() {
        var utf8 = "Größe: ¡olé!".getBytes(StandardCharsets.UTF_8);
        var windows = "Größe – „schön“".getBytes(Charset.forName("windows-1252"));

        assertThat(Reading.of(bytes("Content-Type: text/plain; charset=iso-8859-1\n\n", utf8)).text()).isEqualTo("Größe: ¡olé!");
        assertThat(Reading.of(bytes("Subject: x\n\n", utf8)).text()).isEqualTo("Größe: ¡olé!");
        assertThat(Reading.of(bytes("Content-Type: text/plain; charset=utf-8\n\n", windows)).text()).isEqualTo("Größe – „schön“");
        assertThat(Reading.of(bytes("Content-Type: text/plain; charset=x-unknown\n\n", windows)).text()).isEqualTo("Größe – „schön“");
        assertThat(Reading.of(bytes("Content-Type: text/plain; charset=iso-8859-1\n\n", windows)).text()).isEqualTo("Größe – „schön“");
        assertThat(Reading.of(bytes("Content-Type: text/plain; charset=koi8-r\n\n", "Привет".getBytes(Charset.forName("KOI8-R")))).text()).isEqualTo("Привет");
        assertThat(Reading.of(bytes("Content-Type: text/plain; charset=gb2312\n\n", "你好".getBytes(Charset.forName("GB18030")))).text()).isEqualTo("你好");
    }

    @Test
    void headers_that_are_not_encoded_or_encoded_twice_are_mended() {
        assertThat(Reading.of(bytes("Subject: ", "Größe".getBytes(Charset.forName("windows-1252")), "\n\nx")).subject()).isEqualTo("Größe");
        assertThat(Reading.of(bytes("Subject: ", "Größe".getBytes(StandardCharsets.UTF_8), "\n\nx")).subject()).isEqualTo("Größe");
        assertThat(read("Subject: GrÃ¶ÃŸe\n\nx").subject()).isEqualTo("Größe");
        assertThat(read("From: =?iso-8859-1?q?J=FCrgen?= =?iso-8859-1?q?_Gro=DF?= <j@example.org>\n\nx").from()).isEqualTo(new Letter.Address("Jürgen Groß", "j@example.org"));
        assertThat(read("Content-Type: text/plain; charset=utf-8\n\nFÃ¼r Sie").text()).isEqualTo("Für Sie");
    }

    @Test
    void nul_and_other_control_characters_are_no_text() {
        assertThat(read("Subject: a\0b\n\nx\0y\u0007z").subject()).isEqualTo("ab");
        assertThat(read("Subject: a\n\nx\0y\u0007z").text()).isEqualTo("xyz");
    }

    @Test
    void broken_encodings_give_what_there_is_of_them() {
        assertThat(read("Content-Transfer-Encoding: base64\n\nSGVsbG8gd29ybGQ*!!").text()).startsWith("Hello wor");
        assertThat(read("Content-Transfer-Encoding: quoted-printable\n\nA=ZZ B=3D C=").text()).contains("B= C");
        assertThat(read("Content-Transfer-Encoding: rot13\n\nplain").text()).isEqualTo("plain");
    }

    @Test
    void files_keep_their_names_however_they_are_written() {
        var letter = read("""
                Content-Type: multipart/mixed; boundary=b

                --b

                See the files.
                --b
                Content-Type: application/pdf; name="=?utf-8?Q?Rechnung_M=C3=A4rz.pdf?="

                1
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename*0*=utf-8''na%C3%AFve; filename*1="-file.bin"

                2
                --b
                Content-Type: image/png
                Content-ID: <logo>

                3
                --b
                Content-Type: message/rfc822

                Subject: inner

                inside
                --b--
                """);

        assertThat(letter.text()).isEqualTo("See the files.");
        assertThat(letter.files()).extracting(Letter.File::name).containsExactly("Rechnung März.pdf", "naïve-file.bin", "image-3.png", "message.eml");
        assertThat(letter.files()).extracting(Letter.File::isInline).containsExactly(false, false, true, false);
        assertThat(new String(letter.files().getLast().content(), StandardCharsets.US_ASCII)).contains("inside");
    }

    @Test
    void of_alternatives_the_plain_text_counts_unless_it_says_nothing() {
        var both = """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: text/html

                <p>The <b>words</b> that count</p>
                --b--
                """;

        assertThat(read(both.formatted("Plain words")).text()).isEqualTo("Plain words");
        assertThat(read(both.formatted("")).text()).isEqualTo("The words that count");
        assertThat(read(both.formatted("Your e-mail client does not support HTML.")).text()).isEqualTo("The words that count");
        assertThat(read("Content-Type: text/plain\n\n<html><body><p>Mislabelled</p></body></html>").text()).isEqualTo("Mislabelled");
    }

    @Test
    void html_is_read_as_people_see_it() {
        var html = """
                <html><head><title>no</title><style>p {}</style></head><body><script>alert(1)</script><div style="display:none">unseen</div>
                <p>One<br>Two</p><ol><li>first</li><li>second</li></ol><p>See <a href="https://example.org/x">here</a></p>
                <table><tr><td>a</td><td>b</td></tr></table><blockquote>said before</blockquote></body></html>
                """;

        assertThat(HtmlText.of(html)).isEqualTo("""
                One
                Two

                1. first
                2. second

                See here (https://example.org/x)

                a | b

                > said before""");
    }

    @Test
    void parts_whose_boundary_is_lost_are_found() {
        var letter = read("""
                Subject: x
                Content-Type: multipart/mixed

                --found-it
                Content-Type: text/plain

                Words
                --found-it
                Content-Type: application/pdf; name=a.pdf

                123
                --found-it--
                """);

        assertThat(letter.text()).isEqualTo("Words");
        assertThat(letter.files()).extracting(Letter.File::name).containsExactly("a.pdf");
        assertThat(letter.subject()).isEqualTo("x");
    }

    @Test
    void depth_and_number_of_parts_are_bounded() {
        var deep = new StringBuilder("Subject: deep\n");
        for (var i = 0; i < 500; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append("\n");
        }
        var many = new StringBuilder("Subject: many\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (var i = 0; i < 5000; i++) {
            many.append("--b\nContent-Type: application/pdf\n\n1\n");
        }

        assertThat(read(deep.toString()).isCut()).isTrue();
        assertThat(read(deep.toString()).subject()).isEqualTo("deep");
        assertThat(read(many.toString()).files()).hasSizeLessThanOrEqualTo(300);
        assertThat(read(many.toString()).isCut()).isTrue();
    }

    @Test
    void nothing_at_all_is_a_letter_too() {
        assertThat(Reading.of(new byte[0]).text()).isEmpty();
        assertThat(read("\n\n\n").from()).isNull();
        assertThat(read("no header at all").subject()).isEmpty();
    }

    @Test
    void a_server_that_found_the_sender_forged_is_believed() {
        assertThat(read("Authentication-Results: mx.example; spf=fail; dmarc=fail (p=reject)\nFrom: a@example.org\n\nx").isSenderRefuted()).isTrue();
        assertThat(read("Authentication-Results: mx.example; dmarc=pass\nAuthentication-Results: elsewhere; dmarc=fail\nFrom: a@example.org\n\nx").isSenderRefuted()).isFalse();
    }

    @Property(tries = 500)
    void any_bytes_are_a_letter(@ForAll byte[] bytes) {
        assertThat(Reading.of(bytes)).isNotNull();
    }

    @Property(tries = 500)
    void any_bytes_in_a_body_are_a_letter(@ForAll byte[] bytes) {
        for (var encoding : new String[] {"base64", "quoted-printable", "8bit", "x-uuencode"}) {
            var header = "From: a@example.org\nContent-Type: multipart/mixed; boundary=\"" + Base64.getEncoder().encodeToString(bytes).replaceAll("[^a-z]", "") + "\"\n\n";
            assertThat(Reading.of(bytes(header, bytes))).isNotNull();
            assertThat(Reading.of(bytes("Content-Type: text/html\nContent-Transfer-Encoding: " + encoding + "\n\n<p>", bytes))).isNotNull();
        }
    }
}
