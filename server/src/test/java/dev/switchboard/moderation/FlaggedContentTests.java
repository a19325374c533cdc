package dev.switchboard.moderation;

import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** I9: what becomes of tickets and messages that are harmful, and of those that only seemed so. */
@SwitchboardTest
class FlaggedContentTests {

    private static final String PATH = "/api/admin/flagged-content";
    private static final String THREAT = "I know where you live and I will kill you and your family, you bastard.";

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    private String department = "";
    private Http admin = new Http("", null, 0);
    private Http agent = admin;
    private Http customer = admin;

    @BeforeEach
    void open() {
        desk.open();
        jdbc.sql("update flagged_content set decision = 'cleared', decided_at = now() where decision is null").update();
        moderate(true);
        department = desk.department();
        admin = desk.admin();
        agent = desk.agent(department);
        customer = desk.customer();
    }

    @AfterEach
    void close() {
        moderate(false);
    }

    private void moderate(boolean enabled) {
        desk.admin().patch("/api/admin/settings", Map.of("moderation", Map.of("enabled", enabled))).expect(200);
    }

    private JsonNode flagged(long ticket) {
        return await().until(() -> admin.get(PATH + "?undecided=true&limit=200").expect(200).json().get("items").valueStream()
                .filter(item -> item.at("/ticket/id").asLong() == ticket).findFirst(), java.util.Optional::isPresent).orElseThrow();
    }

    private long harmful() {
        return customer.post("/api/tickets", Map.of("subject", "My account", "description", THREAT, "department", department)).expect(201).json().get("id").asLong();
    }

    private Http.Answer ticket(long id) {
        return admin.get("/api/tickets/" + id).expect(200);
    }

    private void available() {
        agent.patch("/api/me/availability", Map.of("is_available", true)).expect(200);
    }

    @Test
    void a_harmful_ticket_is_kept_without_department_or_agent_and_its_customer_is_told_nothing() {
        available();
        var told = customer.post("/api/tickets", Map.of("subject", "My account", "description", THREAT, "department", department)).expect(201);
        var id = told.json().get("id").asLong();

        var item = flagged(id);
        assertThat(item.get("kind").asString()).isEqualTo("threat");
        assertThat(item.get("score").asDouble()).isBetween(0.5, 1.0);
        assertThat(item.get("excerpt").asString()).contains("I will kill you");
        assertThat(item.get("message_id").isNull()).isTrue();
        assertThat(item.at("/author/id").asLong()).isEqualTo(customer.id());
        var ticket = ticket(id);
        assertThat(ticket.at("misuse_flag").asBoolean()).isTrue();
        assertThat(ticket.text("status")).isEqualTo("open");
        assertThat(ticket.at("department").isNull()).isTrue();
        assertThat(ticket.at("assigned_agent").isNull()).isTrue();
        agent.get("/api/tickets/" + id).expect(404);

        assertThat(told.at("misuse_flag").asBoolean()).isFalse();
        assertThat(customer.get("/api/tickets/" + id).expect(200).at("misuse_flag").asBoolean()).isFalse();
        assertThat(customer.get("/api/tickets").expect(200).at("items.0.misuse_flag").asBoolean()).isFalse();
        assertThat(customer.get("/api/tickets?misuse=true").expect(200).items("id")).isEmpty();
        assertThat(customer.get("/api/tickets/" + id + "/timeline").expect(200).response().body()).doesNotContain("misuse");
    }

    @Test
    void what_was_no_misuse_goes_to_its_department_and_to_an_agent() {
        var id = harmful();
        var item = flagged(id);
        available();

        var cleared = admin.post(PATH + "/" + item.get("id").asLong() + "/clear", null).expect(200);

        assertThat(cleared.at("cleared_at").isNull()).isFalse();
        await().until(() -> ticket(id).text("status").equals("assigned"));
        var ticket = ticket(id);
        assertThat(ticket.at("misuse_flag").asBoolean()).isFalse();
        assertThat(ticket.text("department")).isEqualTo(department);
        assertThat(ticket.at("assigned_agent.id").asLong()).isEqualTo(agent.id());
        assertThat(customer.get("/api/tickets/" + id + "/timeline").expect(200).response().body()).doesNotContain("misuse");
        assertThat(admin.post(PATH + "/" + item.get("id").asLong() + "/confirm", null).expect(409).status()).isEqualTo(409);
        admin.post(PATH + "/" + item.get("id").asLong() + "/clear", null).expect(200);
        admin.post(PATH + "/999999999/clear", null).expect(404);
    }

    @Test
    void a_harmful_message_flags_the_ticket_that_someone_works_on_and_leaves_it_where_it_is() {
        available();
        var id = customer.raise("Printer", "department", department);
        await().until(() -> ticket(id).text("status").equals("assigned"));
        try (var live = LiveSocket.of(admin, "/ws"); var theirs = LiveSocket.of(customer, "/ws"); var agents = LiveSocket.of(agent, "/ws")) {
            for (var socket : List.of(live, theirs, agents)) {
                socket.hear("ready");
            }
            var message = customer.post("/api/tickets/" + id + "/messages", Map.of("body", THREAT)).expect(201).json().get("id").asLong();

            var event = live.hear("misuse.detected");
            assertThat(event.get("ticket_id").asLong()).isEqualTo(id);
            assertThat(event.propertyNames()).containsExactlyInAnyOrder("type", "ticket_id", "flagged_content_id");
            var item = flagged(id);
            assertThat(item.get("message_id").asLong()).isEqualTo(message);
            assertThat(event.get("flagged_content_id").asLong()).isEqualTo(item.get("id").asLong());
            agents.hear("ticket.updated", update -> update.at("/data/changes/misuse_flag/after").asBoolean());
            var ticket = ticket(id);
            assertThat(ticket.at("misuse_flag").asBoolean()).isTrue();
            assertThat(ticket.text("department")).isEqualTo(department);
            assertThat(ticket.at("assigned_agent.id").asLong()).isEqualTo(agent.id());
            assertThat(agents.settle().told("misuse.detected")).as("agents are not told").isEmpty();
            assertThat(theirs.settle().told().toString()).as("nor are customers").doesNotContain("misuse.detected").doesNotContain("\"misuse_flag\":true")
                    .doesNotContain("\"before\":false");
        }
    }

    @Test
    void words_that_are_changed_are_looked_at_anew() {
        var id = customer.raise("Printer", "department", department);
        assertThat(customer.patch("/api/tickets/" + id, Map.of("description", THREAT)).expect(200).at("misuse_flag").asBoolean()).isFalse();
        flagged(id);
        assertThat(ticket(id).at("misuse_flag").asBoolean()).isTrue();
        assertThat(ticket(id).at("department").isNull()).isTrue();

        customer.patch("/api/tickets/" + id, Map.of("description", "Never mind, it prints.")).expect(200);
        assertThat(ticket(id).at("misuse_flag").asBoolean()).as("what was said is not unsaid").isTrue();
    }

    @Test
    void a_ticket_stays_flagged_until_all_of_it_is_cleared() {
        var id = harmful();
        var first = flagged(id).get("id").asLong();
        customer.post("/api/tickets/" + id + "/messages", Map.of("body", "I swear I will stab you when you leave the office.")).expect(201);
        var second = await().until(() -> flagged(id).get("id").asLong(), found -> found != first);

        admin.post(PATH + "/" + first + "/clear", null).expect(200);
        assertThat(ticket(id).at("misuse_flag").asBoolean()).isTrue();
        admin.post(PATH + "/" + second + "/clear", null).expect(200);
        assertThat(ticket(id).at("misuse_flag").asBoolean()).isFalse();
        assertThat(ticket(id).text("department")).isEqualTo(department);
    }

    @Test
    void what_is_confirmed_needs_no_more_deciding_and_stays_flagged() {
        var id = harmful();
        var item = flagged(id).get("id").asLong();
        var before = admin.get("/api/admin/misuse-counts").expect(200).at("undecided_content").asInt();

        assertThat(admin.post(PATH + "/" + item + "/confirm", null).expect(200).at("confirmed_at").isNull()).isFalse();

        assertThat(admin.get("/api/admin/misuse-counts").expect(200).at("undecided_content").asInt()).isEqualTo(before - 1);
        assertThat(ticket(id).at("misuse_flag").asBoolean()).isTrue();
    }

    @Test
    void staff_and_notes_are_not_looked_at() {
        available();
        var id = customer.raise("Printer", "department", department);
        await().until(() -> ticket(id).text("status").equals("assigned"));
        agent.post("/api/tickets/" + id + "/messages", Map.of("body", "He wrote: " + THREAT, "is_internal", true)).expect(201);
        agent.post("/api/tickets/" + id + "/messages", Map.of("body", THREAT)).expect(201);
        var last = customer.post("/api/tickets/" + id + "/messages", Map.of("body", "You bastard, I will kill you and your family.")).expect(201).json().get("id").asLong();
        assertThat(flagged(id).get("message_id").asLong()).isEqualTo(last);
        assertThat(jdbc.sql("select count(*) from flagged_content where ticket_id = :id").param("id", id).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void switched_off_nothing_is_flagged() {
        moderate(false);
        var id = harmful();
        assertThat(ticket(id).at("misuse_flag").asBoolean()).isFalse();
        assertThat(ticket(id).text("department")).isEqualTo(department);
    }

    @Test
    void nonsense_is_neither_harmful_nor_a_failure() {
        for (var text : List.of("🙈🙉🙊", "<script>alert('x')</script><b onclick=\"kill()\">hi</b>", "aGVsbG8gd29ybGQ".repeat(3000), "\u0000\u0007\uD83D", "a".repeat(50_000),
                "кракозябры", "' or 1=1; drop table tickets; --")) {
            var id = customer.post("/api/tickets", Map.of("subject", "s", "description", text)).expect(201).json().get("id").asLong();
            assertThat(ticket(id).at("misuse_flag").asBoolean()).as(text.substring(0, Math.min(30, text.length()))).isFalse();
        }
    }
}
