package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Built-in and saved views: who has which, and that they are lists. */
@SwitchboardTest
class ViewTests {

    private static final String PATH = "/api/views";

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
        jdbc.sql("delete from ticket_views").update();
    }

    private static long save(Http who, String name, boolean shared) {
        return who.post(PATH, Map.of("name", name, "shared", shared, "query", Map.of("status", "open"))).expect(201).at("id").asLong();
    }

    private static List<String> saved(Http who) {
        return who.get(PATH).expect(200).items("name").stream().filter(name -> !name.isEmpty() && !name.equals("null")).toList();
    }

    /** A view's query as the parameters of the list. */
    private static String parameters(JsonNode query) {
        return query.properties().stream().map(entry -> entry.getKey() + "=" + (entry.getValue().isArray()
                ? entry.getValue().valueStream().map(JsonNode::asString).collect(Collectors.joining(",")) : entry.getValue().asString()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, List<String>> lists(Http who) {
        var lists = new LinkedHashMap<String, List<String>>();
        for (var view : who.get(PATH).expect(200).json().get("items")) {
            lists.put(view.get("key").isNull() ? view.get("name").asString() : view.get("key").asString(),
                    who.get("/api/tickets?" + parameters(view.get("query"))).expect(200).items("subject"));
        }
        return lists;
    }

    @Test
    void the_built_in_views_are_lists_as_they_stand() {
        var mine = desk.department();
        var agent = desk.agent(mine);
        var colleague = desk.agent(mine);
        var customer = desk.customer();
        customer.raise("free", "department", mine);
        var taken = customer.raise("taken", "department", mine);
        var elsewhere = customer.raise("elsewhere", "department", desk.department());
        var waiting = customer.raise("waiting", "department", mine);
        var done = customer.raise("done", "department", mine);
        var flagged = customer.raise("flagged", "department", mine);
        var admin = desk.admin();
        admin.post("/api/tickets/" + taken + "/assign", Map.of("assigned_agent", agent.id())).expect(200);
        admin.post("/api/tickets/" + elsewhere + "/assign", Map.of("assigned_agent", agent.id())).expect(200);
        admin.post("/api/tickets/" + waiting + "/assign", Map.of("assigned_agent", colleague.id())).expect(200);
        admin.post("/api/tickets/" + waiting + "/set-status", Map.of("status", "waiting_on_customer")).expect(200);
        admin.post("/api/tickets/" + done + "/set-status", Map.of("status", "resolved")).expect(200);
        jdbc.sql("update tickets set misuse_flag = true where id = :id").param("id", flagged).update();

        var lists = lists(agent);

        assertThat(lists.keySet()).containsExactly("my_open", "unassigned", "my_department", "waiting_on_customer", "all", "resolved", "flagged");
        assertThat(lists.get("my_open")).containsExactly("elsewhere", "taken");
        assertThat(lists.get("unassigned")).containsExactly("flagged", "free");
        assertThat(lists.get("my_department")).containsExactly("flagged", "waiting", "taken", "free");
        assertThat(lists.get("waiting_on_customer")).containsExactly("waiting");
        assertThat(lists.get("all")).containsExactly("flagged", "done", "waiting", "elsewhere", "taken", "free");
        assertThat(lists.get("resolved")).containsExactly("done");
        assertThat(lists.get("flagged")).containsExactly("flagged");
    }

    @Test
    void an_admins_department_is_theirs_too_and_who_has_none_has_none_of_its_tickets() {
        var department = desk.department();
        var admin = desk.admin();
        desk.customer().raise("theirs", "department", department);
        assertThat(admin.get("/api/tickets?department=mine").expect(200).items("subject")).isEmpty();

        admin.patch("/api/admin/users/" + admin.id(), Map.of("departments", List.of(department))).expect(200);

        assertThat(admin.get("/api/tickets?department=mine").expect(200).items("subject")).containsExactly("theirs");
        assertThat(desk.agent().get("/api/tickets?department=mine").expect(200).items("subject")).isEmpty();
        assertThat(desk.customer().get("/api/tickets?department=mine").expect(200).items("subject")).isEmpty();
    }

    @Test
    void departments_mine_none_and_by_key_are_alternatives() {
        var mine = desk.department();
        var other = desk.department();
        var third = desk.department();
        var agent = desk.agent(mine, other, third);
        var customer = desk.customer();
        customer.raise("mine", "department", mine);
        customer.raise("other", "department", other);
        customer.raise("third", "department", third);
        var nowhere = customer.raise("nowhere");
        desk.admin().post("/api/tickets/" + nowhere + "/assign", Map.of("assigned_agent", agent.id())).expect(200);

        assertThat(agent.get("/api/tickets?department=" + mine + "," + third).items("subject")).containsExactly("third", "mine");
        assertThat(agent.get("/api/tickets?department=none," + other).items("subject")).containsExactly("nowhere", "other");
        assertThat(agent.get("/api/tickets?department=mine").items("subject")).containsExactly("third", "other", "mine");
        assertThat(agent.get("/api/tickets?department=mine,none").items("subject")).hasSize(4);
    }

    @Test
    void misuse_narrows_down_both_ways() {
        var customer = desk.customer();
        var flagged = customer.raise("flagged");
        customer.raise("fine");
        jdbc.sql("update tickets set misuse_flag = true where id = :id").param("id", flagged).update();

        var theirs = "/api/tickets?customer=" + customer.id() + "&misuse=";
        assertThat(desk.admin().get(theirs + "true").items("subject")).containsExactly("flagged");
        assertThat(desk.admin().get(theirs + "FALSE").items("subject")).containsExactly("fine");
        assertThat(customer.get("/api/tickets?misuse=true").items("subject")).as("customers are not told").isEmpty();
        assertThat(customer.get("/api/tickets?misuse=false").items("subject")).hasSize(2);
        assertThat(customer.get("/api/tickets?misuse=").items("subject")).hasSize(2);
        assertThat(customer.get("/api/tickets?misuse=maybe").expect(400).text("errors.0.field")).isEqualTo("misuse");
    }

    @Test
    void a_saved_view_comes_back_as_parameters_of_the_list() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        customer.raise("found", "department", department, "category", "billing", "priority", "high", "tags", List.of("vip"));
        customer.raise("other", "department", department);

        var made = agent.post(PATH, Map.of("name", " Mine ", "query", Map.ofEntries(Map.entry("status", "OPEN,assigned"), Map.entry("priority", List.of("high", "urgent")),
                Map.entry("category", "billing"), Map.entry("department", List.of(department)), Map.entry("assignee", "none"), Map.entry("customer", customer.id()),
                Map.entry("tag", "VIP"), Map.entry("misuse", false), Map.entry("created_from", "2020-01-01"), Map.entry("search", "found"),
                Map.entry("sort", "-priority")))).expect(201);

        assertThat(made.text("name")).isEqualTo("Mine");
        assertThat(made.at("key").isNull()).isTrue();
        assertThat(made.at("is_mine").asBoolean()).isTrue();
        assertThat(made.at("shared").asBoolean()).isFalse();
        assertThat(made.at("query.status").valueStream().map(JsonNode::asString).toList()).containsExactly("open", "assigned");
        assertThat(made.at("query.priority").valueStream().map(JsonNode::asString).toList()).containsExactly("high", "critical");
        assertThat(made.at("query.customer.0").asLong()).isEqualTo(customer.id());
        assertThat(made.text("query.created_from")).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(made.at("query").has("created_to")).isFalse();
        assertThat(lists(agent).get("Mine")).containsExactly("found");
    }

    @Test
    void a_query_is_held_to_the_rules_of_the_list_and_to_its_parameters() {
        var agent = desk.agent("it");
        for (var wrong : Map.<String, Object>ofEntries(Map.entry("status", "gone"), Map.entry("priority", List.of("low", "huge")), Map.entry("assignee", "someone"),
                Map.entry("customer", "x"), Map.entry("misuse", "perhaps"), Map.entry("created_from", "soon"), Map.entry("sort", "color"),
                Map.entry("search", "x".repeat(1001)), Map.entry("limit", 5), Map.entry("cursor", "x"), Map.entry("tag", Map.of("a", 1)), Map.entry("department", "x".repeat(1001)),
                Map.entry("category", java.util.Collections.nCopies(101, "a"))).entrySet()) {
            assertThat(agent.post(PATH, Map.of("name", "x", "query", Map.of(wrong.getKey(), wrong.getValue()))).expect(400).text("errors.0.field"))
                    .isEqualTo("query." + wrong.getKey());
        }
        for (var name : List.of("", "   ", "\u2003", "x".repeat(61))) {
            assertThat(agent.post(PATH, Map.of("name", name, "query", Map.of())).expect(400).text("errors.0.field")).isEqualTo("name");
        }
        assertThat(agent.post(PATH, Map.of("name", "x")).expect(400).text("errors.0.field")).isEqualTo("query");
        assertThat(agent.post(PATH, Map.of("name", "x", "query", "status=open")).expect(400).text("errors.0.field")).isEqualTo("query");
        agent.post(PATH, Map.of("name", "x".repeat(60), "query", Map.of())).expect(201);
        assertThat(saved(agent)).hasSize(1);
    }

    @Test
    void whatever_a_name_or_a_query_holds_is_text() {
        var agent = desk.agent("it");

        var made = agent.post(PATH, Map.of("name", "<script>'; drop \0\ud800", "query", Map.of("search", "'; drop \0", "tag", List.of("<b>\0")))).expect(201);

        assertThat(made.text("name")).isEqualTo("<script>'; drop \ufffd\ufffd");
        assertThat(made.text("query.tag.0")).isEqualTo("<b>\ufffd");
        assertThat(lists(desk.admin())).isNotEmpty();
        agent.post(PATH, Map.of("name", "x", "query", Map.of("\0", "x"))).expect(400);
        agent.post(PATH, "{\"name\": \"x\", \"query\": {\"status\": ").expect(400);
    }

    @Test
    void own_ones_come_before_shared_ones_and_are_nobody_elses() {
        var one = desk.agent("it");
        var two = desk.agent("it");
        var admin = desk.admin();
        save(admin, "shared", true);
        save(admin, "the admin's", false);
        save(one, "first", false);
        save(one, "second", false);

        assertThat(saved(one)).containsExactly("first", "second", "shared");
        assertThat(saved(two)).containsExactly("shared");
        assertThat(saved(admin)).containsExactly("the admin's", "shared");
        assertThat(two.get(PATH).items("is_mine")).containsOnly("false");
        assertThat(admin.get(PATH).json().get("items").valueStream().filter(view -> view.get("is_mine").asBoolean()).count()).isEqualTo(2);
    }

    @Test
    void only_admins_share_and_change_what_is_shared() {
        var agent = desk.agent("it");
        var admin = desk.admin();
        var shared = PATH + "/" + save(admin, "shared", true);
        var own = PATH + "/" + save(agent, "own", false);

        agent.post(PATH, Map.of("name", "x", "shared", true, "query", Map.of())).expect(403);
        agent.patch(own, Map.of("shared", true)).expect(403);
        agent.patch(shared, Map.of("name", "mine now")).expect(403);
        agent.delete(shared).expect(403);
        var other = desk.admin();
        assertThat(other.patch(shared, Map.of("name", "renamed")).expect(200).at("is_mine").asBoolean()).isFalse();
        assertThat(saved(agent)).containsExactly("own", "renamed");
        other.delete(shared).expect(204);
        assertThat(saved(agent)).containsExactly("own");
    }

    @Test
    void an_owner_changes_and_deletes_and_anothers_view_is_not_there() {
        var agent = desk.agent("it");
        var path = PATH + "/" + save(agent, "own", false);

        for (var stranger : List.of(desk.agent("it"), desk.admin())) {
            stranger.patch(path, Map.of("name", "x")).expect(404);
            stranger.delete(path).expect(404);
        }
        var changed = agent.patch(path, Map.of("name", "better", "query", Map.of("priority", "high"))).expect(200);
        assertThat(changed.text("name")).isEqualTo("better");
        assertThat(changed.at("query").propertyNames()).containsExactly("priority");
        assertThat(agent.patch(path, Map.of("query", Map.of("color", "red"))).expect(400).text("errors.0.field")).isEqualTo("query.color");
        agent.patch(path, Map.of("name", " ")).expect(400);
        agent.delete(path).expect(204);
        agent.delete(path).expect(404);
    }

    @Test
    void views_are_put_in_order_among_their_like() {
        var agent = desk.agent("it");
        var ids = new ArrayList<Long>();
        for (var name : List.of("a", "b", "c", "d")) {
            ids.add(save(agent, name, false));
        }

        agent.patch(PATH + "/" + ids.get(3), Map.of("position", 1)).expect(200);
        assertThat(saved(agent)).containsExactly("a", "d", "b", "c");
        agent.patch(PATH + "/" + ids.get(0), Map.of("position", 99)).expect(200);
        assertThat(saved(agent)).containsExactly("d", "b", "c", "a");
        agent.patch(PATH + "/" + ids.get(0), Map.of("position", -1)).expect(400);
    }

    @Test
    void what_is_shared_comes_last_of_the_shared_ones() {
        var admin = desk.admin();
        var own = save(admin, "own", false);
        save(admin, "shared", true);

        admin.patch(PATH + "/" + own, Map.of("shared", true)).expect(200);

        assertThat(saved(desk.agent("it"))).containsExactly("shared", "own");
    }

    @Test
    void fifty_views_are_enough_for_one_person_also_for_two_hands() throws Exception {
        var agent = desk.agent("it");
        for (var n = 0; n < Views.MOST - 1; n++) {
            save(agent, "view " + n, false);
        }
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> agent.post(PATH, Map.of("name", "one", "query", Map.of())).status());
            var two = threads.submit(() -> agent.post(PATH, Map.of("name", "two", "query", Map.of())).status());
            assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(201, 409);
        }
        save(desk.agent("it"), "another's", false);
    }

    @Test
    void a_view_of_a_department_or_category_that_is_gone_is_empty() {
        var department = desk.department();
        var admin = desk.admin();
        admin.post(PATH, Map.of("name", "of the past", "query", Map.of("department", department))).expect(201);
        admin.post(PATH, Map.of("name", "never", "query", Map.of("category", "weather"))).expect(201);
        jdbc.sql("delete from departments where key = :key").param("key", department).update();

        assertThat(lists(admin)).containsEntry("of the past", List.of()).containsEntry("never", List.of());
        assertThat(admin.get(PATH + "/counts").expect(200).items("count")).endsWith("0", "0");
    }

    @Test
    void they_are_not_for_customers() {
        var customer = desk.customer();

        customer.get(PATH).expect(403);
        customer.get(PATH + "/counts").expect(403);
        customer.post(PATH, Map.of("name", "x", "query", Map.of())).expect(403);
        customer.patch(PATH + "/1", Map.of("name", "x")).expect(403);
        customer.delete(PATH + "/1").expect(403);
        desk.nobody().get(PATH).expect(401);
    }
}
