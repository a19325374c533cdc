package dev.switchboard.tickets;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** One change to many tickets: same rules, same events, same visibility as one by one. */
@SwitchboardTest
class BulkTests {

    private static final String PATH = "/api/tickets/bulk";

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static List<String> tags(JsonNode ticket) {
        return ticket.get("tags").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void every_ticket_gets_the_whole_change_and_its_own_events() {
        var department = desk.department();
        var other = desk.department();
        var agent = desk.agent(department, other);
        var customer = desk.customer();
        var one = customer.raise("One", "department", department, "tags", List.of("old", "kept"));
        var two = customer.raise("Two", "department", department);

        var results = agent.post(PATH, Map.of("ids", List.of(two, one), "status", "in_progress", "priority", "HIGH", "category", "billing",
                "department", other, "assigned_agent", agent.id(), "add_tags", List.of(" New ", "kept"), "remove_tags", List.of("Old"))).expect(200);

        assertThat(results.at("results").valueStream().map(result -> result.get("id").asLong()).toList()).containsExactly(two, one);
        for (var n = 0; n < 2; n++) {
            assertThat(results.at("results." + n + ".ok").asBoolean()).isTrue();
            assertThat(results.at("results." + n).has("problem")).isFalse();
            var ticket = results.at("results." + n + ".ticket");
            assertThat(ticket.get("status").asString()).isEqualTo("in_progress");
            assertThat(ticket.get("priority").asString()).isEqualTo("high");
            assertThat(ticket.get("category").asString()).isEqualTo("billing");
            assertThat(ticket.get("department").asString()).isEqualTo(other);
            assertThat(ticket.at("/assigned_agent/id").asLong()).isEqualTo(agent.id());
        }
        assertThat(tags(results.at("results.1.ticket"))).containsExactly("kept", "new");
        assertThat(tags(results.at("results.0.ticket"))).containsExactly("new", "kept");
        assertThat(agent.get("/api/tickets/" + one + "/timeline").expect(200).items("type"))
                .containsExactly("ticket.created", "ticket.updated", "ticket.assigned", "ticket.status_changed", "ticket.status_changed");
    }

    @Test
    void null_takes_department_and_agent_away_and_silence_leaves_them() {
        var department = desk.department();
        var admin = desk.admin();
        var id = desk.customer().raise("Whose", "department", department);
        admin.post("/api/tickets/" + id + "/assign", Map.of("assigned_agent", admin.id())).expect(200);

        assertThat(admin.post(PATH, Map.of("ids", List.of(id), "priority", "low")).expect(200).text("results.0.ticket.department")).isEqualTo(department);
        var without = admin.post(PATH, """
                {"ids": [%d], "department": null, "assigned_agent": null}""".formatted(id)).expect(200);
        assertThat(without.at("results.0.ticket.department").isNull()).isTrue();
        assertThat(without.at("results.0.ticket.assigned_agent").isNull()).isTrue();
        assertThat(without.text("results.0.ticket.status")).isEqualTo("open");
    }

    @Test
    void what_one_ticket_refuses_the_others_take() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var closed = customer.raise("Closed", "department", department);
        customer.post("/api/tickets/" + closed + "/set-status", Map.of("status", "closed")).expect(200);
        var hidden = customer.raise("Hidden", "department", desk.department());
        var good = customer.raise("Good", "department", department);

        var results = agent.post(PATH, Map.of("ids", List.of(closed, hidden, 999_999_999, good), "status", "resolved")).expect(200);

        assertThat(results.at("results").valueStream().map(result -> result.get("ok").asBoolean()).toList()).containsExactly(false, false, false, true);
        assertThat(results.at("results.0.problem.status").asInt()).isEqualTo(409);
        assertThat(results.text("results.0.problem.type")).isEqualTo("urn:switchboard:problem:conflict");
        assertThat(results.at("results.0.problem.legal").isArray()).isTrue();
        assertThat(results.at("results.0").has("ticket")).isFalse();
        assertThat(results.at("results.1.problem.status").asInt()).isEqualTo(404);
        assertThat(results.at("results.1.problem")).as("the hidden and the absent are told alike").isEqualTo(results.at("results.2.problem"));
        assertThat(agent.get("/api/tickets/" + good).text("status")).isEqualTo("resolved");
    }

    @Test
    void legal_moves_are_named_where_there_are_some() {
        var department = desk.department();
        var agent = desk.agent(department);
        var id = desk.customer().raise("Open", "department", department);

        var result = agent.post(PATH, Map.of("ids", List.of(id), "status", "assigned")).expect(200);

        assertThat(result.at("results.0.problem.legal").valueStream().map(JsonNode::asString).toList())
                .containsExactly("in_progress", "waiting_on_customer", "resolved", "closed");
    }

    @Test
    void a_ticket_with_too_many_tags_says_so_for_itself() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var full = customer.raise("Full", "department", department, "tags", LongStream.range(0, 20).mapToObj(n -> "tag" + n).toList());
        var empty = customer.raise("Empty", "department", department);

        var results = agent.post(PATH, Map.of("ids", List.of(full, empty), "add_tags", List.of("more"))).expect(200);

        assertThat(results.at("results.0.problem.status").asInt()).isEqualTo(400);
        assertThat(results.text("results.0.problem.errors.0.field")).isEqualTo("tags");
        assertThat(tags(results.at("results.1.ticket"))).containsExactly("more");
    }

    @Test
    void an_unexpected_failure_of_one_does_not_lose_the_others() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var first = customer.raise("First", "department", department);
        var broken = customer.raise("Broken", "department", department);
        var last = customer.raise("Last", "department", department);
        jdbc.sql("""
                create function refuse_%1$d() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$;
                create trigger refuse_%1$d before update on tickets for each row when (old.id = %1$d) execute function refuse_%1$d()
                """.formatted(broken)).update();
        try {
            var results = agent.post(PATH, Map.of("ids", List.of(first, broken, last), "priority", "critical")).expect(200);

            assertThat(results.at("results").valueStream().map(result -> result.get("ok").asBoolean()).toList()).containsExactly(true, false, true);
            assertThat(results.at("results.1.problem.status").asInt()).isEqualTo(500);
            assertThat(results.text("results.1.problem.trace_id")).isNotEmpty();
            assertThat(results.response().body()).doesNotContain("out of order");
        } finally {
            jdbc.sql("drop trigger refuse_%1$d on tickets; drop function refuse_%1$d()".formatted(broken)).update();
        }
    }

    @Test
    void a_value_that_is_wrong_for_all_is_refused_before_any_is_changed() {
        var department = desk.department();
        var agent = desk.agent(department);
        var id = desk.customer().raise("Untouched", "department", department);
        var before = agent.get("/api/tickets/" + id).json();

        for (var wrong : Map.<String, Object>of("category", "weather", "department", "space", "assigned_agent", desk.customer().id(),
                "add_tags", List.of("x".repeat(51)), "status", "gone", "priority", "none").entrySet()) {
            assertThat(agent.post(PATH, Map.of("ids", List.of(id), wrong.getKey(), wrong.getValue())).expect(400).text("errors.0.field")).isEqualTo(wrong.getKey());
        }
        assertThat(agent.post(PATH, Map.of("ids", List.of(id), "add_tags", List.of("a", "B"), "remove_tags", List.of("b"))).expect(400).text("errors.0.field"))
                .isEqualTo("remove_tags");
        assertThat(agent.get("/api/tickets/" + id).json()).isEqualTo(before);
    }

    @Test
    void nothing_to_change_no_tickets_and_the_same_one_twice_are_refused() {
        var admin = desk.admin();
        var id = desk.customer().raise("Once");

        admin.post(PATH, Map.of("ids", List.of(id))).expect(400);
        admin.post(PATH, Map.of("ids", List.of(id), "add_tags", List.of(), "remove_tags", List.of())).expect(400);
        for (var ids : List.of(List.of(), List.of(id, id), LongStream.rangeClosed(1, 201).boxed().toList(), Collections.singletonList(null), "1")) {
            assertThat(admin.post(PATH, Map.of("ids", ids, "priority", "low")).expect(400).text("errors.0.field")).startsWith("ids");
        }
        assertThat(admin.post(PATH, Map.of("priority", "low")).expect(400).text("errors.0.field")).isEqualTo("ids");
    }

    @Test
    void it_is_not_for_customers_even_for_their_own() {
        var customer = desk.customer();

        customer.post(PATH, Map.of("ids", List.of(customer.raise("Mine")), "status", "closed")).expect(403);
    }
}
