package dev.switchboard.settings;

import java.util.HashMap;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** C1: the server that mail goes out by, and its password, which nobody gets to see again. */
@SwitchboardTest
class MailSettingsTests {

    private static final String PASSWORD = "app-pass word-0a1B2c3D4e5F";
    private static final Map<String, Object> SERVER = Map.of("host", "smtp.example.com", "port", 587, "security", "starttls", "username", "desk@example.com",
            "password", PASSWORD, "sender_name", "Desk", "sender_address", "desk@example.com", "reply_address", "support@example.com");

    @Autowired
    Desk desk;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
    }

    @AfterEach
    void close() {
        change(Map.of("host", "", "username", "", "password", "", "sender_address", "", "reply_address", "")).expect(200);
    }

    private Http.Answer change(Map<String, Object> mail) {
        return desk.admin().patch("/api/admin/settings", Map.of("mail", mail));
    }

    @Test
    void a_password_is_kept_sealed_and_never_told() {
        var answer = change(SERVER).expect(200);

        assertThat(answer.at("mail.has_password").asBoolean()).isTrue();
        assertThat(answer.response().body()).doesNotContain(PASSWORD).doesNotContain("sealed");
        assertThat(settings.mailPassword(settings.mail())).contains(PASSWORD);
        assertThat(settings.mail().toString()).doesNotContain(PASSWORD);
        var stored = String.join("\n", jdbc.sql("select value::text from settings union all select before::text from setting_changes union all select after::text from setting_changes")
                .query((row, n) -> String.valueOf(row.getString(1))).list());
        assertThat(stored).doesNotContain(PASSWORD).contains("password_set_at");
        assertThat(String.join("\n", jdbc.sql("select after::text from setting_changes where key = 'mail'").query(String.class).list())).doesNotContain("sealed");
    }

    @Test
    void what_is_not_given_stays_and_an_empty_password_takes_it_away() {
        change(SERVER).expect(200);
        var changed = change(Map.of("max_connections", 2)).expect(200);
        assertThat(changed.at("mail.has_password").asBoolean()).isTrue();
        assertThat(changed.text("mail.host")).isEqualTo("smtp.example.com");
        assertThat(change(Map.of("password", "")).expect(200).at("mail.has_password").asBoolean()).isFalse();
    }

    @Test
    void a_password_does_not_follow_to_another_server_or_account() {
        change(SERVER).expect(200);
        assertThat(change(Map.of("host", "SMTP.example.com", "port", 465, "security", "tls")).expect(200).at("mail.has_password").asBoolean()).isTrue();
        assertThat(change(Map.of("host", "elsewhere.example.com")).expect(200).at("mail.has_password").asBoolean()).isFalse();
        change(SERVER).expect(200);
        assertThat(change(Map.of("username", "else")).expect(200).at("mail.has_password").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host            | smtp://x.example
            host            | two words
            host            | x.example/path
            port            | 0
            port            | 65536
            security        | rot13
            sender_address  | nobody
            sender_address  | a@b c
            sender_address  | ''
            reply_address   | support+x@example.com
            reply_address   | nobody
            max_connections | 0
            max_connections | 11
            language        | xx
            """)
    void what_does_not_work_is_refused_by_name(String field, String value) {
        var given = new HashMap<>(SERVER);
        given.put(field, value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value);
        var refusal = change(given).expect(400);

        assertThat(refusal.response().body()).contains(field).doesNotContain(PASSWORD);
        assertThat(settings.mail().isOn()).isFalse();
    }

    @Test
    void nothing_that_would_end_a_line_gets_in() {
        for (var field : new String[] {"host", "username", "password", "sender_name", "sender_address", "reply_address"}) {
            var given = new HashMap<>(SERVER);
            given.put(field, "a@b.example\r\nBcc: all@example.org");
            assertThat(change(given).expect(400).response().body()).contains(field);
        }
    }

    @Test
    void only_admins_get_to_it() {
        desk.agent("it").patch("/api/admin/settings", Map.of("mail", SERVER)).expect(403);
        desk.customer().patch("/api/admin/settings", Map.of("mail", SERVER)).expect(403);
    }
}
