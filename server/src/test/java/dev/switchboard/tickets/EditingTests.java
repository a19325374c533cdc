package dev.switchboard.tickets;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** T1, T3, T4, T6, T9: raising, changing, answering, rating, closing, and the log of it all. */
@SwitchboardTest
class EditingTests {

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @Autowired
    AutoClose autoClose;

    @Autowired
    TicketLog log;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void open() {
        desk.open();
    }

    @Test
    void a_new_ticket_has_all_that_one_has() {
        var raised = desk.customer().post("/api/tickets", Map.of("subject", " Trimmed ", "description", "d", "tags", List.of(" VIP ", "vip", "", "b"))).expect(201);

        assertThat(raised.text("reference")).matches("TKT-\\d{8}-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(raised.text("subject")).isEqualTo("Trimmed");
        assertThat(raised.text("status")).isEqualTo("open");
        assertThat(raised.text("priority")).isEqualTo("medium");
        assertThat(raised.text("category")).isEqualTo("general");
        assertThat(raised.text("sentiment")).isEqualTo("neutral");
        assertThat(raised.at("urgency_score").asInt()).isEqualTo(50);
        assertThat(raised.at("misuse_flag").asBoolean()).isFalse();
        assertThat(raised.text("channel")).isEqualTo("web");
        assertThat(raised.at("tags").valueStream().map(tag -> tag.asString()).toList()).containsExactly("vip", "b");
    }

    @Test
    void channels_that_are_not_for_clients_are_not_taken_from_them() {
        for (var channel : List.of("import", "email")) {
            assertThat(desk.customer().post("/api/tickets", Map.of("subject", "s", "description", "d", "channel", channel)).expect(201).text("channel")).isEqualTo("web");
        }
        assertThat(desk.customer().post("/api/tickets", Map.of("subject", "s", "description", "d", "channel", "api")).expect(201).text("channel")).isEqualTo("api");
    }

    @Test
    void too_many_or_too_long_tags_are_refused() {
        var customer = desk.customer();
        var many = java.util.stream.IntStream.range(0, 21).mapToObj(Integer::toString).toList();

        customer.post("/api/tickets", Map.of("subject", "s", "description", "d", "tags", many)).expect(400);
        customer.post("/api/tickets", Map.of("subject", "s", "description", "d", "tags", List.of("x".repeat(51)))).expect(400);
    }

    @Test
    void staff_raise_tickets_for_customers_and_customers_for_none_but_themselves() {
        var customer = desk.customer();

        var raised = desk.agent("it").post("/api/tickets", Map.of("subject", "s", "description", "d", "customer", customer.id())).expect(201);
        assertThat(raised.at("customer.id").asLong()).isEqualTo(customer.id());
        customer.get("/api/tickets/" + raised.text("id")).expect(200);
        desk.customer().post("/api/tickets", Map.of("subject", "s", "description", "d", "customer", customer.id())).expect(403);
        desk.admin().post("/api/tickets", Map.of("subject", "s", "description", "d", "customer", 999_999_999)).expect(400);
    }

    @Test
    void a_customer_edits_texts_while_open_and_nothing_else() {
        var department = desk.department();
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("Old", "department", department);

        assertThat(customer.patch(path, Map.of("subject", "New", "description", "newer")).expect(200).text("description")).isEqualTo("newer");
        for (var change : List.<Map<String, Object>>of(Map.of("priority", "high"), Map.of("category", "billing"), Map.of("tags", List.of("x")),
                Collections.singletonMap("department", null), Collections.singletonMap("assigned_agent", null))) {
            customer.patch(path, change).expect(403);
        }
        customer.post(path + "/assign", Collections.singletonMap("assigned_agent", null)).expect(403);
        desk.agent(department).post(path + "/set-status", Map.of("status", "in_progress")).expect(200);
        customer.patch(path, Map.of("subject", "Too late")).expect(409);
    }

    @Test
    void all_of_a_change_is_made_or_none() {
        var department = desk.department();
        var agent = desk.agent(department);
        var path = "/api/tickets/" + desk.customer().raise("Whole", "department", department);
        var before = agent.get(path).json();

        agent.patch(path, Map.of("priority", "high", "status", "assigned")).expect(409);
        agent.patch(path, Map.of("priority", "high", "category", "weather")).expect(400);
        agent.patch(path, Map.of("priority", "high", "assigned_agent", desk.customer().id())).expect(400);

        assertThat(agent.get(path).json()).isEqualTo(before);
    }

    @Test
    void a_department_is_taken_away_by_null_and_kept_by_silence() {
        var department = desk.department();
        var admin = desk.admin();
        var path = "/api/tickets/" + desk.customer().raise("Moved", "department", department);

        assertThat(admin.put(path, Map.of("priority", "low")).expect(200).text("department")).isEqualTo(department);
        assertThat(admin.patch(path, Collections.singletonMap("department", null)).expect(200).at("department").isNull()).isTrue();
    }

    @Test
    void the_first_public_words_of_staff_are_the_first_response() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("Hello", "department", department);
        customer.post(path + "/messages", Map.of("body", "anyone?")).expect(201);
        agent.post(path + "/messages", Map.of("body", "note", "is_internal", true)).expect(201);
        assertThat(customer.get(path).at("first_response_at").isNull()).isTrue();

        agent.post(path + "/messages", Map.of("body", "Here")).expect(201);
        var first = customer.get(path).text("first_response_at");
        agent.post(path + "/messages", Map.of("body", "Still here")).expect(201);

        assertThat(customer.get(path).text("first_response_at")).isEqualTo(first).isNotEqualTo("null");
    }

    @Test
    void the_same_client_id_is_stored_once_and_an_empty_one_is_none() {
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("Twice") + "/messages";

        var first = customer.post(path, Map.of("body", "a", "client_id", "c-1")).expect(201);
        assertThat(customer.post(path, Map.of("body", "a", "client_id", "c-1")).expect(201).at("id")).isEqualTo(first.at("id"));
        customer.post(path, Map.of("body", "b", "client_id", "")).expect(201);
        customer.post(path, Map.of("body", "c", "client_id", "")).expect(201);

        assertThat(customer.get(path).items("body")).containsExactly("a", "b", "c");
    }

    @Test
    void a_closed_ticket_takes_notes_and_a_follow_up_but_no_reply() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var id = customer.raise("Done", "department", department);
        var path = "/api/tickets/" + id;
        customer.post(path + "/set-status", Map.of("status", "closed")).expect(200);

        customer.post(path + "/messages", Map.of("body", "But")).expect(409);
        agent.post(path + "/messages", Map.of("body", "For the record", "is_internal", true)).expect(201);
        var followUp = customer.post("/api/tickets", Map.of("subject", "Again", "description", "d", "follow_up_of", id)).expect(201);
        assertThat(followUp.at("follow_up_of").asLong()).isEqualTo(id);
    }

    @Test
    void a_note_on_ones_own_resolved_ticket_reopens_nothing() {
        var admin = desk.admin();
        var path = "/api/tickets/" + admin.raise("My own");
        admin.post(path + "/set-status", Map.of("status", "resolved")).expect(200);

        admin.post(path + "/messages", Map.of("body", "note", "is_internal", true)).expect(201);

        assertThat(admin.get(path).text("status")).isEqualTo("resolved");
    }

    @Test
    void a_customer_rates_what_is_resolved_and_may_think_again() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("Rate me", "department", department);
        customer.post(path + "/feedback", Map.of("rating", 5)).expect(409);
        agent.post(path + "/set-status", Map.of("status", "resolved")).expect(200);

        assertThat(customer.post(path + "/feedback", Map.of("rating", 2, "comment", "slow")).expect(200).text("feedback.comment")).isEqualTo("slow");
        assertThat(customer.post(path + "/feedback", Map.of("rating", 5)).expect(200).at("feedback.rating").asInt()).isEqualTo(5);
        agent.post(path + "/feedback", Map.of("rating", 5)).expect(403);
        for (var rating : List.of(0, 6, -1, 2.5, "5")) {
            customer.post(path + "/feedback", Map.of("rating", rating)).expect(400);
        }
        customer.post(path + "/feedback", Map.of("rating", 5, "comment", "x".repeat(5001))).expect(400);
    }

    @Test
    void whether_an_ai_message_helped_is_said_by_the_customer_only() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("AI", "department", department) + "/messages";
        var ai = agent.post(path, Map.of("body", "beep", "is_ai", true)).expect(201).text("id");
        var human = agent.post(path, Map.of("body", "hello")).expect(201).text("id");

        customer.post(path + "/" + ai + "/feedback", Map.of("helpful", true)).expect(204);
        agent.post(path + "/" + ai + "/feedback", Map.of("helpful", true)).expect(403);
        customer.post(path + "/" + human + "/feedback", Map.of("helpful", true)).expect(404);
        assertThat(customer.get(path).expect(200).at("items.0.feedback").asBoolean()).isTrue();
    }

    @Test
    void each_change_of_mind_about_an_ai_message_is_an_event_and_saying_the_same_again_is_none() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("AI", "department", department);
        var ai = agent.post(path + "/messages", Map.of("body", "beep", "is_ai", true)).expect(201).json().get("id").asLong();
        var note = agent.post(path + "/messages", Map.of("body", "beep", "is_ai", true, "is_internal", true)).expect(201).text("id");
        var elsewhere = customer.raise("Elsewhere", "department", department);

        for (var helpful : List.of(true, true, false)) {
            customer.post(path + "/messages/" + ai + "/feedback", Map.of("helpful", helpful)).expect(204);
        }
        customer.post(path + "/messages/" + note + "/feedback", Map.of("helpful", true)).expect(404);
        customer.post("/api/tickets/" + elsewhere + "/messages/" + ai + "/feedback", Map.of("helpful", true)).expect(404);

        var rated = agent.get(path + "/timeline").expect(200).json().get("items").valueStream()
                .filter(event -> event.get("type").asString().equals("ticket.message_rated")).toList();
        assertThat(rated).extracting(event -> event.at("/data/helpful").asBoolean()).containsExactly(true, false);
        assertThat(rated).allMatch(event -> event.at("/data/message_id").asLong() == ai && event.at("/actor/id").asLong() == customer.id());
        assertThat(agent.get(path).expect(200).at("version").asLong()).isEqualTo(rated.getLast().get("seq").asLong());
    }

    @Test
    void resolved_tickets_close_by_themselves_after_the_set_days_and_not_before() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("Quiet", "department", department);
        agent.post(path + "/set-status", Map.of("status", "resolved")).expect(200);

        clock.turnOn(Duration.ofDays(7).minusMinutes(5));
        autoClose.run();
        assertThat(desk.again(customer).get(path).text("status")).isEqualTo("resolved");
        clock.turnOn(Duration.ofMinutes(6));
        autoClose.run();

        var closed = desk.again(customer).get(path).expect(200);
        assertThat(closed.text("status")).isEqualTo("closed");
        var last = desk.again(customer).get(path + "/timeline").expect(200).json().get("items").valueStream().toList().getLast();
        assertThat(last.at("/data/reason").asString()).isEqualTo("resolved for 7 days");
        assertThat(last.at("/actor_kind").asString()).isEqualTo("system");
    }

    @Test
    void a_timeline_tells_who_did_what_from_what_to_what_and_pages_by_number() {
        var department = desk.department();
        var agent = desk.agent(department);
        var path = "/api/tickets/" + desk.customer().raise("Story", "department", department);
        agent.patch(path, Map.of("priority", "high")).expect(200);
        agent.post(path + "/assign", Map.of("assigned_agent", agent.id())).expect(200);
        agent.post(path + "/messages", Map.of("body", "Hello")).expect(201);

        var timeline = agent.get(path + "/timeline").expect(200);
        assertThat(timeline.items("type")).containsExactly("ticket.created", "ticket.updated", "ticket.assigned", "ticket.status_changed", "ticket.message_created");
        assertThat(timeline.items("seq")).containsExactly("1", "2", "3", "4", "5");
        assertThat(timeline.text("items.1.data.changes.priority.before")).isEqualTo("medium");
        assertThat(timeline.text("items.1.data.changes.priority.after")).isEqualTo("high");
        assertThat(timeline.text("items.2.data.reason")).isEqualTo("manual");
        assertThat(timeline.text("items.4.message.body")).isEqualTo("Hello");
        assertThat(timeline.at("items.1.actor.id").asLong()).isEqualTo(agent.id());
        assertThat(agent.get(path + "/timeline?after_seq=4").items("seq")).containsExactly("5");
        var page = agent.get(path + "/timeline?limit=2").expect(200);
        assertThat(agent.get(path + "/timeline?limit=2&cursor=" + page.text("next_cursor")).items("seq")).containsExactly("3", "4");
    }

    @Test
    void tampering_with_the_log_shows_wherever_it_is_done() {
        var customer = desk.customer();
        var id = customer.raise("Evidence");
        for (var i = 0; i < 3; i++) {
            customer.post("/api/tickets/" + id + "/messages", Map.of("body", "m" + i)).expect(201);
        }
        assertThat(log.events().verify()).isEmpty();

        for (var tampering : List.of("payload = '{}'", "actor_id = null", "at = at - interval '1 second'", "type = 'ticket.updated'", "visibility = 'internal'",
                "actor_kind = 'admin'", "hash = '\\x00'", "prev_hash = null", "seq = 99")) {
            var original = jdbc.sql("select * from ticket_events where ticket_id = :id and seq = 2").param("id", id).query().singleRow();
            jdbc.sql("update ticket_events set " + tampering + " where id = :id").param("id", original.get("id")).update();

            assertThat(log.events().verify()).as(tampering).isNotEmpty().allMatch(place -> place.stream() == id);

            jdbc.sql("""
                            update ticket_events set payload = cast(:payload as jsonb), actor_id = :actor, at = :at, type = :type, visibility = :visibility,
                                actor_kind = :kind, hash = :hash, prev_hash = :prev, seq = 2 where id = :id
                            """)
                    .param("payload", original.get("payload").toString()).param("actor", original.get("actor_id")).param("at", original.get("at"))
                    .param("type", original.get("type")).param("visibility", original.get("visibility")).param("kind", original.get("actor_kind"))
                    .param("hash", original.get("hash")).param("prev", original.get("prev_hash")).param("id", original.get("id")).update();
            assertThat(log.events().verify()).isEmpty();
        }
        jdbc.sql("delete from ticket_events where ticket_id = :id and seq = 2").param("id", id).update();
        assertThat(log.events().verify()).containsExactly(new dev.switchboard.platform.feed.EventLog.Break(id, 3));

        jdbc.sql("delete from ticket_events where ticket_id = :id and seq >= 2").param("id", id).update();
        assertThat(log.events().verify()).as("the last ones are missing").containsExactly(new dev.switchboard.platform.feed.EventLog.Break(id, 4));

        jdbc.sql("update tickets set version = 1 where id = :id").param("id", id).update();
        assertThat(log.events().verify()).isEmpty();
    }
}
