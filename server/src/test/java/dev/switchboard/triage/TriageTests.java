package dev.switchboard.triage;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.tickets.Triage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** I1, I2. */
@SwitchboardTest
class TriageTests {

    static final String PAY = "My salary for March is not on my account yet and the rent is due. Could payroll please check my payslip?";
    static final String LAPTOP = "My laptop does not start any more, the screen stays black and Windows shows an error. I cannot work.";

    @Autowired
    Desk desk;

    @Autowired
    Triage triage;

    @Autowired
    ActiveBrain active;

    @BeforeEach
    void open() {
        desk.open();
        desk.understandTickets(true);
        await().until(() -> active.get().isPresent());
    }

    private static JsonNode ticket(Http person, Map<String, Object> wish) {
        return person.post("/api/tickets", wish).expect(201).json();
    }

    private static JsonNode guess(JsonNode answer, String field) {
        return answer.get("guesses").valueStream().filter(guess -> guess.get("field").asString().equals(field)).findFirst().orElseThrow();
    }

    @Test
    void a_ticket_is_understood_when_it_is_raised() {
        var pay = ticket(desk.customer(), Map.of("subject", "Salary missing", "description", PAY));
        var laptop = ticket(desk.customer(), Map.of("subject", "Laptop black screen", "description", LAPTOP));

        assertThat(pay.get("category").asString()).isEqualTo("billing");
        assertThat(pay.get("department").asString()).isEqualTo("hr");
        assertThat(pay.get("language").asString()).isEqualTo("en");
        assertThat(laptop.get("category").asString()).isEqualTo("technical");
        assertThat(laptop.get("department").asString()).isEqualTo("it");
    }

    @Test
    void german_is_understood_too() {
        var ticket = ticket(desk.customer(), Map.of("subject", "Drucker druckt nicht",
                "description", "Guten Morgen, der Drucker im zweiten Stock zeigt einen Fehler und druckt seit heute früh nichts mehr. Danke!"));

        assertThat(ticket.get("category").asString()).isEqualTo("technical");
        assertThat(ticket.get("language").asString()).isEqualTo("de");
    }

    @Test
    void urgency_tells_an_outage_from_a_wish() {
        var outage = triage.understand("Everything is down", "All tills in all stores are offline, nobody can work, 200 customers are waiting. This is an emergency, help at once!");
        var wish = triage.understand("Small suggestion", "No hurry at all: it would be nice to have a darker colour for the menu one day. Thank you!");

        assertThat(outage.urgencyScore()).isGreaterThan(60);
        assertThat(wish.urgencyScore()).isLessThan(40);
    }

    @Test
    void what_the_customer_chose_wins_and_what_was_guessed_is_kept_beside() {
        var ticket = ticket(desk.customer(), Map.of("subject", "Laptop black screen", "description", LAPTOP, "category", "account", "priority", "low"));
        var id = ticket.get("id").asLong();

        assertThat(ticket.get("category").asString()).isEqualTo("account");
        assertThat(ticket.get("priority").asString()).isEqualTo("low");
        await().until(() -> !triageOf(id).get("guesses").isEmpty());
        var category = guess(triageOf(id), "category");
        assertThat(category.get("value").asString()).isEqualTo("technical");
        assertThat(category.get("current").asString()).isEqualTo("account");
        assertThat(category.get("given_by").asString()).isEqualTo("customer");
        assertThat(category.get("confidence").asDouble()).isBetween(0.0, 1.0);
    }

    private JsonNode triageOf(long id) {
        return desk.admin().get("/api/tickets/" + id + "/triage").expect(200).json();
    }

    @Test
    void an_agents_correction_is_shown_as_the_agents() {
        var id = ticket(desk.customer(), Map.of("subject", "Laptop black screen", "description", LAPTOP)).get("id").asLong();
        desk.admin().patch("/api/tickets/" + id, Map.of("category", "general", "sentiment", "angry")).expect(200);

        await().until(() -> !triageOf(id).get("guesses").isEmpty());
        var answer = triageOf(id);
        assertThat(guess(answer, "category").get("given_by").asString()).isEqualTo("agent");
        assertThat(guess(answer, "category").get("current").asString()).isEqualTo("general");
        assertThat(guess(answer, "priority").get("given_by").asString()).isEqualTo("triage");
        assertThat(answer.get("model").asString()).startsWith("triage/");
    }

    @Test
    void sentiment_and_urgency_are_found_anew_only_when_the_words_change() {
        var id = ticket(desk.customer(), Map.of("subject", "Laptop black screen", "description", LAPTOP)).get("id").asLong();
        var admin = desk.admin();
        var before = admin.patch("/api/tickets/" + id, Map.of("sentiment", "calm")).expect(200).json();

        var retagged = admin.patch("/api/tickets/" + id, Map.of("tags", List.of("laptop"), "priority", "low")).expect(200).json();
        assertThat(retagged.get("sentiment")).isEqualTo(before.get("sentiment"));
        assertThat(retagged.get("urgency_score")).isEqualTo(before.get("urgency_score"));

        var rewritten = admin.patch("/api/tickets/" + id, Map.of("description",
                "THIS IS OUTRAGEOUS! You useless clowns ruined my day AGAIN, the whole shop is down, 300 people cannot work, fix it IMMEDIATELY!!!")).expect(200).json();
        assertThat(rewritten.get("sentiment").asString()).isEqualTo("angry");
        assertThat(rewritten.get("urgency_score").asInt()).isGreaterThan(before.get("urgency_score").asInt());
    }

    @Test
    void customers_may_not_say_how_they_feel_by_a_field() {
        var customer = desk.customer();
        var id = ticket(customer, Map.of("subject", "Laptop black screen", "description", LAPTOP)).get("id").asLong();

        customer.patch("/api/tickets/" + id, Map.of("sentiment", "calm")).expect(403);
    }

    @Test
    void words_are_classified_without_a_ticket() {
        var answer = desk.customer().post("/api/tickets/classify", Map.of("description", LAPTOP)).expect(200).json();

        assertThat(answer.get("suggested_category").asString()).isEqualTo("technical");
        assertThat(answer.get("suggested_department").asString()).isEqualTo("it");
        assertThat(answer.get("used_fallback").asBoolean()).isFalse();
        assertThat(answer.get("confidence").asDouble()).isEqualTo(answer.get("confidences").get("category").asDouble());
    }

    @Test
    void of_what_says_nothing_plain_values_are_said() {
        var customer = desk.customer();
        for (var text : List.of("😀😀😀", "12345 67890", "...", "\u0000\u0001", "   ?", Base64.getEncoder().encodeToString(new byte[300]))) {
            var answer = customer.post("/api/tickets/classify", Map.of("description", text)).expect(200).json();

            assertThat(answer.get("used_fallback").asBoolean()).as(text).isTrue();
            assertThat(answer.get("suggested_category").asString()).isEqualTo("general");
            assertThat(answer.get("suggested_priority").asString()).isEqualTo("medium");
            assertThat(answer.get("suggested_department").isNull()).isTrue();
        }
    }

    /** §11, and the faults of texts: through the port, which never fails. */
    @Test
    void whatever_is_written_is_answered() {
        var random = new Random(1);
        var anything = random.ints(20_000, 0, 0xFFFF).collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append).toString();
        for (var text : List.of("", " ", "x", "help", "\ud83d", "\0", anything, "a ".repeat(50_000), "x".repeat(100_000), "<div>".repeat(20_000), "<".repeat(100_000),
                "Hallo, my laptop ist kaputt and je ne peux pas travailler", "'; drop table tickets; --", "<script>alert(1)</script><b>Printer broken</b>",
                "🤬".repeat(5000), "data:image/png;base64," + "QUJD".repeat(20_000), "٣٤٥ مرحبا", "你好，我的电脑坏了")) {
            var understood = triage.understand(text, text);

            assertThat(understood.urgencyScore()).isBetween(0, 100);
            assertThat(understood.confidences().values()).allMatch(confidence -> confidence >= 0 && confidence <= 1);
            assertThat(understood.category()).isIn("general", "billing", "technical", "account");
        }
    }

    @Test
    void what_is_asked_must_be_a_text_of_a_tickets_length() {
        var customer = desk.customer();

        customer.post("/api/tickets/classify", Map.of("description", "")).expect(400);
        customer.post("/api/tickets/classify", Map.of()).expect(400);
        customer.post("/api/tickets/classify", Map.of("description", "x".repeat(50_001))).expect(400);
        customer.post("/api/tickets/classify", Map.of("description", "a word ".repeat(7000))).expect(200);
        desk.nobody().post("/api/tickets/classify", Map.of("description", LAPTOP)).expect(401);
    }

    @Test
    void whoever_asks_all_the_time_has_to_wait() {
        var customer = desk.customer();
        Http.Answer answer = null;
        for (var n = 0; n <= 600; n++) {
            answer = customer.post("/api/tickets/classify", Map.of("description", "?"));
        }

        answer.expect(429);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void what_was_said_of_a_ticket_is_for_staff_who_may_see_it() {
        var customer = desk.customer();
        var id = ticket(customer, Map.of("subject", "Salary missing", "description", PAY, "department", "hr")).get("id").asLong();

        customer.get("/api/tickets/" + id + "/triage").expect(403);
        desk.agent("it").get("/api/tickets/" + id + "/triage").expect(404);
        desk.agent("hr").get("/api/tickets/" + id + "/triage").expect(200);
    }

    @Test
    void switched_off_it_says_nothing() {
        desk.understandTickets(false);
        var ticket = ticket(desk.customer(), Map.of("subject", "Laptop black screen", "description", LAPTOP));

        assertThat(ticket.get("category").asString()).isEqualTo("general");
        assertThat(ticket.get("urgency_score").asInt()).isEqualTo(50);
        assertThat(triageOf(ticket.get("id").asLong()).get("guesses").isEmpty()).isTrue();
    }
}
