package dev.switchboard.platform.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is written is text: stored and shown, never run, never a failure (section 11). */
@SwitchboardTest
class HostileTextTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "'; drop table tickets; --", "\" or 1=1 --", "%_\\", "$$; select pg_sleep(9) $$", ":name ?1 ${jndi:ldap://x} #{7*7} {{7*7}}",
                "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "&lt;&amp;", "<!--", "]]>",
                "👩‍👩‍👧‍👦🏳️‍🌈", "مرحبا بالعالم", "\u202Eevil\u202C", "שלום", "Z̸̡̛͔a̶l̵g̷o̵", "日本語のテキスト", "e\u0301",
                "a\u0001b\u0007c\u001bd\u007fe", "a\tb\nc\rd", "a\u2028b\u2029c", "\uFEFFbom", "\uFFFE\uFFFF", "a\u0000b", "a\uD800b", "\uDC00\uD800x",
                "../../etc/passwd", "null", "undefined", "NaN", "-0", "1e999", "\\u0000", "%00%0d%0aSet-Cookie: a=b", "# h\n```\n[[[[[[[[[[\n> > > > >");
    }

    private static String kept(String text) {
        return Wire.storable(text).strip();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void every_text_of_a_ticket_is_stored_to_the_letter(String text) {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();

        var ticket = customer.raise(text, "description", text, "department", department, "tags", List.of(text));
        var path = "/api/tickets/" + ticket;
        customer.post(path + "/messages", Map.of("body", text, "client_id", text)).expect(201);
        agent.post(path + "/messages", Map.of("body", text, "is_internal", true)).expect(201);
        agent.post(path + "/set-status", Map.of("status", "resolved")).expect(200);
        customer.post(path + "/feedback", Map.of("rating", 5, "comment", text)).expect(200);

        var shown = agent.get(path).expect(200);
        assertThat(shown.text("subject")).isEqualTo(kept(text));
        assertThat(shown.text("description")).isEqualTo(kept(text));
        assertThat(shown.text("tags.0")).isEqualTo(kept(text).toLowerCase(java.util.Locale.ROOT));
        assertThat(shown.text("messages.0.body")).isEqualTo(Wire.storable(text));
        assertThat(shown.text("messages.0.client_id")).isEqualTo(Wire.storable(text));
        assertThat(shown.text("messages.1.body")).isEqualTo(Wire.storable(text));
        assertThat(shown.text("feedback.comment")).isEqualTo(kept(text));
        assertThat(shown.header("Content-Type")).isEqualTo("application/json");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(agent.get(path + "/timeline").expect(200).json().get("items").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void every_text_of_a_person_is_stored_to_the_letter_or_refused_by_name(String text) {
        var admin = desk.admin();
        var person = desk.customer();

        var changed = person.patch("/api/me", Map.of("name", text, "company", text)).expect(200);

        assertThat(changed.text("name")).isEqualTo(kept(text));
        assertThat(changed.text("company")).isEqualTo(kept(text));
        for (var answer : List.of(person.patch("/api/me", Map.of("username", text)), person.patch("/api/me", Map.of("phone", text)),
                admin.post("/api/admin/users", Map.of("username", text, "email", text)),
                admin.post("/api/admin/users", Map.of("username", Desk.unique("u"), "email", text)),
                admin.patch("/api/admin/users/" + person.id(), Map.of("email", text)),
                admin.post("/api/admin/departments", Map.of("name", text + Desk.unique("dep"))),
                desk.nobody().post("/api/auth/token", Map.of("username", text, "password", text)),
                desk.nobody().post("/api/auth/request-otp", Map.of("email", text)),
                desk.nobody().post("/api/auth/token/refresh", Map.of("refresh", text)),
                desk.nobody().post("/api/auth/token/verify", Map.of("token", text)))) {
            assertThat(answer.status()).as("%s %s", answer.response().uri(), answer.response().body()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void every_parameter_of_a_list_is_text_too(String text) {
        var admin = desk.admin();
        var asked = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);

        for (var parameter : List.of("search", "category", "department", "tag", "assignee", "status", "customer", "sort", "cursor", "created_to", "limit")) {
            var answer = admin.get("/api/tickets?" + parameter + "=" + asked);
            assertThat(answer.status()).as("%s: %s", parameter, answer.response().body()).isIn(200, 400);
        }
        assertThat(admin.get("/api/admin/users?search=" + asked).status()).isIn(200, 400);
        assertThat(admin.get("/api/admin/mails?recipient=" + asked).status()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%ED%A0%80", "%FF%FE", "%C0%80", "%F4%90%80%80"})
    void bytes_that_are_no_text_in_a_parameter_never_fail_the_server(String asked) {
        for (var path : List.of("/api/tickets?search=", "/api/tickets?tag=", "/api/tickets?category=", "/api/tickets?cursor=", "/api/admin/users?search=")) {
            var answer = desk.admin().get(path + asked);
            assertThat(answer.status()).as(answer.response().body()).isIn(200, 400);
        }
        assertThat(desk.admin().get("/api/tickets/" + asked).status()).isIn(400, 404);
    }

    @Test
    void a_body_that_is_no_utf_8_is_refused_or_read_as_text_that_is() {
        for (var bytes : List.of(new byte[]{(byte) 0xFF, (byte) 0xFE}, new byte[]{'a', (byte) 0xC3}, new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[]{(byte) 0xC0, (byte) 0x80}, new byte[]{(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80})) {
            var body = new java.io.ByteArrayOutputStream();
            body.writeBytes("{\"description\":\"b\",\"subject\":\"".getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

            var answer = desk.customer().send("POST", "/api/tickets", body.toByteArray(), Map.of());

            assertThat(answer.status()).as("%s: %s", java.util.HexFormat.of().formatHex(bytes), answer.response().body()).isIn(400, 201);
            if (answer.status() == 201) {
                assertThat(answer.text("subject")).isEqualTo("\uFFFD");
            }
        }
    }

    @Test
    void lists_with_nothing_in_their_places_are_refused_by_name() {
        var admin = desk.admin();
        var agent = desk.agent("it");

        for (var field : List.of("departments", "skills", "languages")) {
            var answer = admin.patch("/api/admin/users/" + agent.id(), java.util.Collections.singletonMap(field, java.util.Collections.singletonList(null)));
            assertThat(answer.expect(400).text("errors.0.field")).startsWith(field);
        }
        admin.patch("/api/admin/users/" + agent.id(), Map.of("email", "")).expect(400);
        admin.put("/api/admin/categories/blank", Map.of("name", "\u3000")).expect(400);
        admin.post("/api/admin/departments", Map.of("name", "\u3000")).expect(400);
    }
}
