package dev.switchboard.mail.templates;

import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** C2: admins change what mails say. */
@SwitchboardTest
class TemplateAdministrationTests {

    private static final String PATH = "/api/admin/mail-templates/sign_up_code/en";

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    Http admin;

    @BeforeEach
    void open() {
        desk.open();
        admin = desk.admin();
        jdbc.sql("delete from mail_templates").update();
    }

    @AfterEach
    void close() {
        jdbc.sql("delete from mail_templates").update();
    }

    private String mailedSubject() {
        var address = Desk.unique("someone") + "@example.org";
        desk.nobody().post("/api/auth/request-otp", Map.of("email", address)).expect(200);
        return admin.get("/api/admin/mails?recipient=" + address).expect(200).items("subject").getFirst();
    }

    @Test
    void all_are_listed_in_each_language() {
        var entries = admin.get("/api/admin/mail-templates").expect(200);

        assertThat(entries.items("kind")).hasSize(TemplateKind.values().length * 2).contains("message_received", "frame");
        assertThat(entries.items("is_custom")).containsOnly("false");
    }

    @Test
    void the_next_mail_says_what_was_changed_and_a_reset_brings_back_what_came_along() {
        admin.put(PATH, Map.of("subject", "Code: {{code}}", "body", "{{code}}")).expect(200);
        assertThat(mailedSubject()).startsWith("Code: ");

        var reset = admin.delete(PATH).expect(200);
        assertThat(mailedSubject()).endsWith("is your code");
        assertThat(reset.at("is_custom").asBoolean()).isFalse();
        assertThat(reset.at("history").valueStream().map(version -> version.get("version").asInt()).toList()).containsExactly(2, 1);
        assertThat(reset.text("history.1.template.subject")).isEqualTo("Code: {{code}}");
        assertThat(reset.at("history.0.template").isNull()).isTrue();
        assertThat(reset.at("history.1.changed_by.id").asLong()).isEqualTo(admin.id());
    }

    @Test
    void what_cannot_be_used_is_refused_by_name_and_not_kept() {
        var refusal = admin.put(PATH, Map.of("subject", "{{ticket.subject}}", "body", "nothing")).expect(400);

        assertThat(refusal.response().body()).contains("has no placeholder called {{ticket.subject}}", "must have a place for {{code}}");
        assertThat(admin.get(PATH).at("history").size()).isZero();
        admin.post(PATH + "/preview", Map.of("subject", "{{nope}}", "body", "{{code}}")).expect(400);
        admin.put("/api/admin/mail-templates/nope/en", Map.of("subject", "x", "body", "x")).expect(404);
        admin.get("/api/admin/mail-templates/frame/fr").expect(404);
    }

    @Test
    void each_kind_can_be_looked_at_in_each_language() {
        for (var kind : TemplateKind.values()) {
            for (var language : new String[] {"en", "de"}) {
                var path = "/api/admin/mail-templates/" + kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + language;
                var template = admin.get(path).expect(200);
                var preview = admin.post(path + "/preview", Map.of("subject", template.text("template.subject"), "body", template.text("template.body"))).expect(200);
                assertThat(preview.text("subject")).as(path).isNotBlank().doesNotContain("{{");
                assertThat(preview.text("text")).as(path).doesNotContain("{{");
                assertThat(preview.text("html")).as(path).doesNotContain("{{").contains("lang=\"" + language + "\"");
            }
        }
    }

    @Test
    void a_preview_can_be_about_a_ticket_that_is_there_and_shows_no_note() {
        var customer = desk.customer();
        var ticket = customer.raise("The real lamp");
        admin.post("/api/tickets/" + ticket + "/messages", Map.of("body", "a public word")).expect(201);
        admin.post("/api/tickets/" + ticket + "/messages", Map.of("body", "a secret note", "is_internal", true)).expect(201);
        var path = "/api/admin/mail-templates/message_received/en/preview";
        var preview = admin.post(path, Map.of("subject", "{{ticket.subject}}", "body", "{{message.body}}", "ticket_id", ticket)).expect(200);

        assertThat(preview.text("subject")).isEqualTo("The real lamp");
        assertThat(preview.text("text")).contains("a public word").doesNotContain("secret");
        admin.post(path, Map.of("subject", "x", "body", "x", "ticket_id", 0)).expect(404);
    }

    @Test
    void a_test_mail_goes_to_whoever_asks_for_it() {
        var queued = admin.post(PATH + "/test", Map.of("subject", "Try {{code}}", "body", "{{code}}")).expect(202);

        assertThat(queued.text("recipient")).isEqualTo(desk.username(admin) + "@example.org");
        var path = "/api/admin/mails/" + queued.text("mail_id");
        await().until(() -> admin.get(path).text("mail.state").equals("kept"));
        assertThat(admin.get(path).text("mail.subject")).isEqualTo("Try 123456");
    }
}
