package dev.switchboard.platform.wire;

import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** W4, and what bad input gets (section 11). */
@SwitchboardTest
class ProblemTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static Http.Answer problem(Http.Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().propertyNames()).contains("type", "title", "status", "detail");
        assertThat(answer.at("status").asInt()).isEqualTo(status);
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("Exception", "\tat ", "dev.switchboard.", "org.springframework");
        return answer;
    }

    private Http.Answer refused(String body) {
        return problem(desk.customer().post("/api/tickets", body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"subject\": }", "not json", "{\"subject\":\"a\",\"description\":\"b\"} x", "{'subject':'a'}", "[1,", "\"", "nul", "\u0000"})
    void malformed_json_says_where(String body) {
        assertThat(refused(body).text("errors.0.message")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void an_empty_body_is_missed_politely(String body) {
        assertThat(refused(body).text("errors.0.field")).isEqualTo("body");
    }

    @Test
    void no_body_at_all_is_missed_politely() {
        problem(desk.customer().send("POST", "/api/tickets", null, Map.of("Content-Type", "application/json")), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "true", "[{\"subject\":\"a\",\"description\":\"b\"}]"})
    void another_kind_of_body_is_refused(String body) {
        refused(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subject     | 5",
            "subject     | true",
            "subject     | {}",
            "subject     | []",
            "subject     | null",
            "description | 1.5",
            "tags        | \"one\"",
            "tags        | {}",
            "attachments | 5",
            "attachments | [\"x\"]",
            "attachments | [null]",
            "attachments | [1.5]",
            "attachments | [9223372036854775808]",
            "customer    | \"me\"",
            "customer    | 1e400",
            "follow_up_of| [1]",
            "priority    | 1",
            "priority    | []",
            "category    | 7",
            "department  | {}"})
    void a_wrong_type_is_refused_by_the_name_of_its_field(String field, String value) {
        var fields = new java.util.LinkedHashMap<>(Map.of("subject", "\"a\"", "description", "\"b\""));
        fields.put(field, value);
        var body = fields.entrySet().stream().map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));

        assertThat(refused(body).text("errors.0.field")).startsWith(field);
    }

    @Test
    void an_unknown_value_is_answered_with_the_allowed_ones() {
        var customer = desk.customer();
        var ticket = customer.raise("Known");

        assertThat(refused("{\"subject\":\"a\",\"description\":\"b\",\"priority\":\"panic\"}").text("errors.0.message"))
                .contains("low", "medium", "high", "critical");
        assertThat(problem(customer.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "done")), 400).text("errors.0.message"))
                .contains("open", "assigned", "in_progress", "waiting_on_customer", "resolved", "closed");
        assertThat(problem(customer.get("/api/tickets?status=done"), 400).text("errors.0.message")).contains("in_progress", "closed");
        assertThat(refused("{\"subject\":\"a\",\"description\":\"b\",\"category\":\"weather\"}").text("errors.0.message"))
                .contains("billing", "technical", "account", "general");
        assertThat(refused("{\"subject\":\"a\",\"description\":\"b\",\"department\":\"space\"}").text("errors.0.message")).contains("it", "hr");
        assertThat(refused("{\"subject\":\"a\",\"description\":\"b\",\"priority\":\"\"}").text("errors.0.field")).isEqualTo("priority");
    }

    @Test
    void the_api_speaks_one_language_whatever_the_client_wants() {
        var answer = desk.customer().send("POST", "/api/tickets", Map.of("subject", "", "description", "It does not print"), Map.of("Accept-Language", "de"));

        assertThat(problem(answer, 400).text("errors.0.message")).isEqualTo("must not be blank");
    }

    @Test
    void too_long_and_blank_texts_are_refused_with_each_field_named() {
        var answer = problem(desk.customer().post("/api/tickets", Map.of("subject", "x".repeat(201), "description", " \t\n")), 400);

        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("field").asString()).toList())
                .containsExactlyInAnyOrder("subject", "description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u3000", "\u2003 \u2002", "\u001f", "\u0085\u3000"})
    void whitespace_of_any_kind_is_blank_and_refused(String blank) {
        var customer = desk.customer();
        var ticket = customer.raise("Blank");

        for (var answer : List.of(customer.post("/api/tickets", Map.of("subject", blank, "description", "b")),
                customer.post("/api/tickets", Map.of("subject", "a", "description", blank)),
                customer.patch("/api/tickets/" + ticket, Map.of("subject", blank)),
                customer.patch("/api/tickets/" + ticket, Map.of("description", blank)))) {
            if (!blank.contains("\u0085")) {
                problem(answer, 400);
            }
            assertThat(answer.status()).isLessThan(500);
        }
    }

    @Test
    void the_longest_texts_are_taken_whole() {
        var customer = desk.customer();
        var subject = "ß".repeat(200);
        var description = "語".repeat(50_000);

        var raised = customer.post("/api/tickets", Map.of("subject", subject, "description", description)).expect(201);

        assertThat(raised.text("subject")).isEqualTo(subject);
        assertThat(raised.text("description")).isEqualTo(description);
        problem(customer.post("/api/tickets", Map.of("subject", "s", "description", description + "語")), 400);
    }

    @Test
    void json_nested_too_deep_is_refused() {
        refused("{\"subject\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        refused("{\"x\":" + "{\"x\":".repeat(50_000) + "1" + "}".repeat(50_000) + "}");
    }

    @Test
    void numbers_without_end_are_refused() {
        refused("{\"subject\":\"a\",\"description\":\"b\",\"customer\":" + "9".repeat(100_000) + "}");
    }

    @Test
    void no_token_or_a_bad_one_is_401() {
        var stranger = desk.nobody();

        for (var path : List.of("/api/tickets", "/api/me", "/api/admin/users", "/api/tickets/1", "/api/nothing")) {
            problem(stranger.get(path), 401);
            problem(desk.holder("abc.def.ghi").get(path), 401);
            problem(desk.holder("x").get(path), 401);
        }
    }

    @Test
    void a_role_that_may_not_is_403() {
        for (var person : List.of(desk.customer(), desk.agent("it"))) {
            problem(person.get("/api/admin/users"), 403);
            problem(person.patch("/api/admin/settings", Map.of()), 403);
            problem(person.put("/api/admin/categories/new_one", Map.of("name", "x")), 403);
            problem(person.post("/api/admin/departments", Map.of("name", "x")), 403);
            problem(person.get("/api/admin/nothing"), 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tickets/999999999", "/api/tickets/abc", "/api/tickets/1.5", "/api/tickets/99999999999999999999", "/api/nothing", "/api/tickets/-1",
            "/api/attachments/999999999", "/api/tickets/999999999/timeline", "/api/tickets/999999999/messages"})
    void what_is_not_there_is_404(String path) {
        problem(desk.customer().get(path), 404);
    }

    @Test
    void a_method_that_an_address_does_not_know_is_405() {
        problem(desk.customer().delete("/api/tickets"), 405);
    }

    @Test
    void another_content_type_is_415() {
        problem(desk.customer().send("POST", "/api/tickets", "<ticket/>", Map.of("Content-Type", "application/xml")), 415);
        problem(desk.customer().send("POST", "/api/tickets", "subject=a", Map.of("Content-Type", "application/x-www-form-urlencoded")), 415);
        problem(desk.customer().send("POST", "/api/attachments", "{}", Map.of()), 415);
    }

    @Test
    void a_body_beyond_the_limit_is_413_whether_or_not_its_length_is_announced() throws Exception {
        var customer = desk.customer();
        var body = "{\"subject\":\"a\",\"description\":\"" + "x".repeat(1_100_000) + "\"}";

        problem(customer.post("/api/tickets", body), 413);

        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(desk.address() + "/api/tickets"))
                    .header("Authorization", "Bearer " + customer.token()).header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body.getBytes()))).build();
            problem(new Http.Answer(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())), 413);
        }
    }

    @Test
    void too_often_is_429_with_the_time_to_wait() {
        desk.limitTicketsTo(1);
        var customer = desk.customer();
        customer.raise("First");

        var refusal = problem(customer.post("/api/tickets", Map.of("subject", "a", "description", "b")), 429);

        assertThat(Long.parseLong(refusal.header("Retry-After"))).isBetween(86_000L, 86_400L);
    }

    @Test
    void an_unforeseen_failure_is_a_500_with_a_trace_id_and_nothing_of_its_inside() {
        var answer = problem(desk.customer().get("/api/test/stumble"), 500);

        assertThat(answer.text("trace_id")).matches("[0-9a-f]{32}");
        assertThat(answer.response().body()).doesNotContain("secret", "IllegalState", "java");
    }

    @Test
    void times_that_no_calendar_holds_are_refused_by_name() {
        var customer = desk.customer();

        for (var time : List.of("yesterday", "2026-13-01", "2026-02-30", "%2B300000-01-01T00:00:00Z", "%2B999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z",
                "12345678901", "2026-01-01T25:00:00Z")) {
            assertThat(problem(customer.get("/api/tickets?created_from=" + time), 400).text("errors.0.field")).isEqualTo("created_from");
        }
        customer.get("/api/tickets?created_from=2026-01-01&created_to=2026-01-01T00:00:00%2B02:00").expect(200);
    }
}
