package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers beside the views: as many as the lists have, up to a thousand. */
@SwitchboardTest
class ViewCountTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
        jdbc.sql("delete from ticket_views").update();
    }

    @AfterEach
    void throwCopiesAway() {
        jdbc.sql("delete from tickets where version = 0").update();
    }

    private static Map<String, JsonNode> counts(Http who) {
        var counts = new LinkedHashMap<String, JsonNode>();
        who.get("/api/views/counts").expect(200).json().get("items").forEach(item ->
                counts.put(item.get("key").isNull() ? item.get("id").asString() : item.get("key").asString(), item));
        return counts;
    }

    private static int listed(Http who, JsonNode query) {
        var parameters = query.properties().stream().map(entry -> entry.getKey() + "=" + (entry.getValue().isArray()
                ? entry.getValue().valueStream().map(JsonNode::asString).collect(Collectors.joining(",")) : entry.getValue().asString()))
                .collect(Collectors.joining("&"));
        return who.get("/api/tickets?limit=200&" + parameters).expect(200).json().get("items").size();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 99})
    void each_count_is_that_of_the_list_for_whoever_asks(long seed) {
        var random = new Random(seed);
        var departments = List.of(desk.department(), desk.department(), desk.department());
        var agents = List.of(desk.agent(departments.get(0), departments.get(1)), desk.agent(departments.get(2)), desk.agent());
        var customer = desk.customer();
        var admin = desk.admin();
        var statuses = List.of("open", "in_progress", "waiting_on_customer", "resolved", "closed");
        for (var n = 0; n < 60; n++) {
            var id = customer.raise("Row", "department", departments.get(random.nextInt(3)), "tags", random.nextBoolean() ? List.of("vip") : List.of(),
                    "priority", random.nextBoolean() ? "high" : "low");
            jdbc.sql("""
                            update tickets set status = :status, misuse_flag = :flag, assigned_agent_id = :agent,
                                department_id = case when :nowhere then null else department_id end where id = :id
                            """)
                    .param("status", statuses.get(random.nextInt(5))).param("flag", random.nextInt(4) == 0).param("nowhere", random.nextInt(5) == 0)
                    .param("agent", random.nextBoolean() ? agents.get(random.nextInt(3)).id() : null).param("id", id).update();
        }
        var everyone = new ArrayList<>(agents);
        everyone.add(admin);
        for (var person : everyone) {
            for (var query : List.<Map<String, Object>>of(Map.of("tag", "vip"), Map.of("priority", "high", "status", "open,resolved"),
                    Map.of("department", departments.get(0)), Map.of("department", departments.subList(0, 2), "assignee", "none"), Map.of("customer", customer.id()),
                    Map.of("assignee", List.of("me", "none"), "department", "mine"), Map.of("created_from", "2100-01-01"), Map.of("misuse", false, "department", "none"))) {
                person.post("/api/views", Map.of("name", "x", "query", query)).expect(201);
            }
        }

        // An admin sees what other tests left; agents see these.
        for (var person : agents) {
            var counts = counts(person);
            var views = person.get("/api/views").expect(200).json().get("items");
            assertThat(counts).hasSize(views.size());
            for (var view : views) {
                var count = counts.get(view.get("key").isNull() ? view.get("id").asString() : view.get("key").asString());
                assertThat(count.get("count").asInt()).as("%s", view).isEqualTo(listed(person, view.get("query")));
                assertThat(count.get("capped").asBoolean()).isFalse();
            }
        }
        var ofAdmin = counts(admin);
        var all = jdbc.sql("select count(*) from tickets").query(Integer.class).single();
        assertThat(ofAdmin.get("all").get("count").asInt()).isEqualTo(Math.min(all, ViewCounts.MOST));
    }

    @Test
    void counting_stops_at_a_thousand_and_says_so() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var pattern = customer.raise("Pattern", "department", department);
        copy(pattern, 999);
        assertThat(counts(agent).get("my_department").toString()).contains("\"count\":1000", "\"capped\":false");

        copy(pattern, 1);

        assertThat(counts(agent).get("my_department").toString()).contains("\"count\":1000", "\"capped\":true");
        assertThat(counts(agent).get("resolved").toString()).contains("\"count\":0", "\"capped\":false");
    }

    @Test
    void a_view_that_no_index_leads_to_looks_at_the_newest_and_says_when_there_are_more() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var old = customer.raise("Old", "department", department, "tags", List.of("rare"));
        jdbc.sql("update tickets set created_at = created_at - interval '1 year' where id = :id").param("id", old).update();
        var id = agent.post("/api/views", Map.of("name", "rare", "query", Map.of("tag", "rare"))).expect(201).text("id");
        assertThat(counts(agent).get(id).toString()).contains("\"count\":1", "\"capped\":false");

        copy(customer.raise("Pattern", "department", department), ViewCounts.LOOKED_AT / 2);

        assertThat(counts(agent).get(id).toString()).contains("\"count\":0", "\"capped\":true");
    }

    private void copy(long id, int times) {
        jdbc.sql("""
                        insert into tickets (reference, subject, description, status, priority, category, department_id, customer_id, sentiment, urgency_score,
                            language, channel, created_at, updated_at, version)
                        select reference || '-' || gen_random_uuid(), subject, description, status, priority, category, department_id, customer_id, sentiment, urgency_score,
                            language, channel, created_at, updated_at, 0
                        from tickets, generate_series(1, :times) where id = :id
                        """)
                .param("id", id).param("times", times).update();
    }

    @Test
    void a_view_that_searches_for_words_is_not_counted() {
        var agent = desk.agent("it");
        var id = agent.post("/api/views", Map.of("name", "words", "query", Map.of("search", "printer"))).expect(201).text("id");

        assertThat(counts(agent).get(id).get("count").isNull()).isTrue();
        assertThat(counts(agent).get(id).get("capped").asBoolean()).isFalse();
    }
}
