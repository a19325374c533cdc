package dev.switchboard.mail.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails in the manner of the programs people write with, each beside what its author wrote anew (resources mail/replies). */
class ReplyTextTests {

    private static final Path REPLIES = Path.of("src/test/resources/mail/replies");

    @Test
    void what_someone_wrote_is_told_from_what_their_program_added() throws IOException {
        var wrong = new ArrayList<String>();
        List<Path> mails;
        try (var files = Files.list(REPLIES)) {
            mails = files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
        for (var mail : mails) {
            var expected = Files.readString(Path.of(mail.toString().replace(".eml", ".txt")));
            var reply = Reading.of(Files.readAllBytes(mail)).reply();
            if (!lines(reply).equals(lines(expected))) {
                wrong.add(mail.getFileName() + ":\n" + reply);
            }
        }
        System.out.printf("Reply text: %d of %d right%n", mails.size() - wrong.size(), mails.size());
        assertThat(mails).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void nothing_new_leaves_the_whole_text_to_be_read() {
        var letter = Reading.of("""
                From: a@example.org
                Subject: Re: x

                > all of this
                > was said before
                """.getBytes());

        assertThat(letter.reply()).isEqualTo("> all of this\n> was said before");
    }

    @Test
    void the_whole_text_keeps_what_the_reply_leaves_out() throws IOException {
        var letter = Reading.of(Files.readAllBytes(REPLIES.resolve("gmail-top-en.eml")));

        assertThat(letter.reply()).doesNotContain("restarted");
        assertThat(letter.text()).contains("restarted the printer");
    }

    @Test
    void a_line_without_end_or_a_hundred_thousand_of_them_do_not_hold_it_up() {
        assertThat(ReplyText.of("a: ".repeat(300_000) + "\n" + "-".repeat(300_000) + "\nend")).endsWith("end");
        assertThat(ReplyText.of("On 1 January 2026 x wrote:\n".repeat(20_000) + "> ".repeat(100_000))).isNotNull();
        assertThat(ReplyText.of("\n".repeat(500_000) + "end")).isEqualTo("end");
    }
}
