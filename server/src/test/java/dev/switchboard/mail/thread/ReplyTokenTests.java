package dev.switchboard.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

class ReplyTokenTests {

    private final ReplyToken tokens = withKey(1);

    private static ReplyToken withKey(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return new ReplyToken(new SecretKeySpec(bytes, "HmacSHA256"));
    }

    @Test
    void names_the_ticket_and_whom_the_mail_went_to_in_any_case_of_letters() {
        var token = tokens.of(4_711, 99);
        assertThat(token).matches("[0-9a-z-]{1,60}");
        assertThat(tokens.read(token.toUpperCase(Locale.ROOT))).contains(new ReplyToken.Named(4_711, 99));
    }

    @Test
    void another_ticket_another_user_or_another_server_cannot_be_made_up() {
        var token = tokens.of(4_711, 99);
        var signature = token.substring(token.lastIndexOf('-'));
        assertThat(tokens.read(Long.toString(4_712, 36) + "-" + Long.toString(99, 36) + signature)).isEmpty();
        assertThat(tokens.read(Long.toString(4_711, 36) + "-" + Long.toString(98, 36) + signature)).isEmpty();
        assertThat(withKey(2).read(token)).isEmpty();
    }

    @Test
    void what_is_no_token_names_nothing() {
        for (var word : new String[] {"", "-", "--", "a-b-c", "-1-2-3", "zzzzzzzzzzzzzzzzzzzzzz-1-2", "hello", "1-2-3-4"}) {
            assertThat(tokens.read(word)).as(word).isEmpty();
        }
    }
}
