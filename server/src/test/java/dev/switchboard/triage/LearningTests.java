package dev.switchboard.triage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** I4. */
@SwitchboardTest
class LearningTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActiveBrain active;

    Http admin;
    long first;

    @BeforeEach
    void open() {
        desk.open();
        desk.understandTickets(true);
        await().until(() -> active.get().filter(loaded -> loaded.id() > 0).isPresent());
        admin = desk.admin();
        first = active.get().orElseThrow().id();
        forget();
    }

    /** What other tests' agents judged is not this test's. */
    private void forget() {
        jdbc.sql("delete from triage_judgements").update();
    }

    @AfterEach
    void goBack() {
        admin.post("/api/admin/triage/models/" + first + "/activate", null).expect(204);
        forget();
    }

    private long raise(String subject, String description) {
        return desk.customer().post("/api/tickets", Map.of("subject", subject, "description", description)).expect(201).json().get("id").asLong();
    }

    private long judgements() {
        return jdbc.sql("select count(*) from triage_judgements").query(Long.class).single();
    }

    private JsonNode models() {
        return admin.get("/api/admin/triage/models").expect(200).json().get("items");
    }

    /** Answers what came of asking for it, when it is at work or refused. What is learned every few minutes anyway may come in between. */
    private JsonNode retrain() {
        var before = models().get(0).get("id").asLong();
        admin.post("/api/admin/triage/retrain", null).expect(202);
        await().atMost(Duration.ofMinutes(3)).until(() -> asked(before).filter(model -> !model.get("refusal").isNull()
                || active.get().orElseThrow().id() == model.get("id").asLong()).isPresent());
        return asked(before).orElseThrow();
    }

    private Optional<JsonNode> asked(long after) {
        return models().valueStream().filter(model -> model.get("id").asLong() > after && model.get("reason").asString().equals("asked")).findFirst();
    }

    @Test
    void an_admins_new_category_is_learned_from_a_handful_of_corrections() {
        var key = Desk.unique("catering");
        admin.put("/api/admin/categories/" + key, Map.of("name", "Catering", "skills", List.of())).expect(200);
        var meals = List.of("The vegetarian lasagne in the canteen was cold", "Please order sandwiches and coffee for twelve guests on Thursday",
                "Could the canteen put allergens on the lunch menu", "We need a buffet with vegan dishes for the summer party",
                "The soup at lunch was far too salty today", "Is there breakfast in the canteen on Saturdays");
        for (var n = 0; n < meals.size(); n++) {
            admin.patch("/api/tickets/" + raise("Lunch " + n, meals.get(n)), Map.of("category", key)).expect(200);
        }
        await().until(() -> judgements() == meals.size());

        var learned = retrain();

        assertThat(learned.get("refusal").isNull()).as(learned.toString()).isTrue();
        assertThat(learned.get("learned").asInt()).isEqualTo(meals.size());
        assertThat(learned.get("is_active").asBoolean()).isTrue();
        var answer = admin.post("/api/tickets/classify", Map.of("description", "Could we have vegan sandwiches and coffee from the canteen for eight guests?")).expect(200).json();
        assertThat(answer.get("suggested_category").asString()).isEqualTo(key);
        assertThat(admin.post("/api/tickets/classify", Map.of("description", TriageTests.LAPTOP)).expect(200).json().get("suggested_category").asString())
                .isEqualTo("technical");
    }

    @Test
    void what_is_worse_is_refused_with_its_figures_and_stays_out() {
        // The same words over and over, right where they examine and wrong where they teach.
        var customer = desk.customer();
        var examines = 0;
        while (examines < 12) {
            var id = customer.raise("Laptop black screen", "description", TriageTests.LAPTOP);
            var isHeldBack = id % Retraining.HELD_BACK == 0;
            examines += isHeldBack ? 1 : 0;
            jdbc.sql("insert into triage_judgements (ticket_id, field, value, kind, at) values (:id, 'category', :value, 'corrected', now())")
                    .param("id", id).param("value", isHeldBack ? "technical" : "billing").update();
        }

        var learned = retrain();

        assertThat(learned.get("refusal").asString()).startsWith("category:");
        assertThat(learned.get("is_active").asBoolean()).isFalse();
        assertThat(learned.get("accuracy").get("category").asDouble()).isBetween(0.0, 1.0);
        assertThat(active.get().orElseThrow().id()).isEqualTo(first);
        admin.post("/api/admin/triage/models/" + learned.get("id").asLong() + "/activate", null).expect(409);
        assertThat(active.get().orElseThrow().id()).isEqualTo(first);
    }

    @Test
    void an_admin_can_go_back_to_what_was_learned_before() {
        var newer = retrain().get("id").asLong();
        assertThat(active.get().orElseThrow().id()).isEqualTo(newer);

        admin.post("/api/admin/triage/models/" + first + "/activate", null).expect(204);

        assertThat(active.get().orElseThrow().id()).isEqualTo(first);
        assertThat(models().valueStream().filter(model -> model.get("is_active").asBoolean())).hasSize(1);
        admin.post("/api/admin/triage/models/999999999/activate", null).expect(404);

        var page = admin.get("/api/admin/triage/models?limit=1").expect(200).json();
        var next = admin.get("/api/admin/triage/models?limit=1&cursor=" + page.get("next_cursor").asString()).expect(200).json();
        assertThat(page.get("items")).hasSize(1);
        assertThat(next.get("items").get(0).get("id").asLong()).isLessThan(page.get("items").get(0).get("id").asLong());
    }

    @Test
    void what_agents_correct_and_keep_is_counted_and_what_others_do_is_not() {
        var customer = desk.customer();
        var corrected = raise("Laptop black screen", TriageTests.LAPTOP);
        var kept = raise("Laptop black screen", TriageTests.LAPTOP);
        var closed = customer.post("/api/tickets", Map.of("subject", "Laptop black screen", "description", TriageTests.LAPTOP)).expect(201).json().get("id").asLong();
        admin.patch("/api/tickets/" + corrected, Map.of("category", "general", "subject", "Another subject")).expect(200);
        admin.post("/api/tickets/" + kept + "/set-status", Map.of("status", "resolved")).expect(200);
        customer.post("/api/tickets/" + closed + "/set-status", Map.of("status", "closed")).expect(200);

        await().until(() -> judgements() > 1);
        var rows = jdbc.sql("select ticket_id || ' ' || field || ' ' || value || ' ' || kind from triage_judgements").query(String.class).list();
        assertThat(rows).contains(corrected + " category general corrected", kept + " category technical kept")
                .noneMatch(row -> row.startsWith(closed + " ")).noneMatch(row -> row.startsWith(corrected + " sentiment"));
        var category = admin.get("/api/admin/triage/accuracy?days=1").expect(200).json().get("fields").get(0);
        assertThat(category.get("field").asString()).isEqualTo("category");
        assertThat(category.get("judged").asLong()).isEqualTo(2);
        assertThat(category.get("kept").asLong()).isEqualTo(1);
        assertThat(category.get("accuracy").asDouble()).isEqualTo(0.5);
        assertThat(category.get("confusions").get(0).get("kept_as").asString()).isEqualTo("general");
        assertThat(category.get("by_day").get(0).get("judged").asLong()).isEqualTo(2);
        assertThat(category.get("labels").get(0).get("label").asString()).isEqualTo("technical");
    }

    @Test
    void what_was_learned_is_for_admins() {
        for (var person : List.of(desk.customer(), desk.agent("it"))) {
            person.get("/api/admin/triage/accuracy").expect(403);
            person.get("/api/admin/triage/models").expect(403);
            person.post("/api/admin/triage/retrain", null).expect(403);
            person.post("/api/admin/triage/models/" + first + "/activate", null).expect(403);
        }
        admin.get("/api/admin/triage/accuracy?days=0").expect(400);
    }
}
