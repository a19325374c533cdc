package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees what, everywhere alike (section 1). */
@SwitchboardTest
class VisibilityTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketList list;

    @BeforeEach
    void open() {
        desk.open();
    }

    /** A ticket as the table of section 1 looks at it. */
    private record Case(long id, Http customer, String department, Http agent, long publicMessage, long note, long ticketFile, long publicFile, long noteFile) {
    }

    /** Someone with the departments they are in. */
    private record Someone(Http http, String role, List<String> departments) {

        boolean shouldSee(Case ticket) {
            return switch (role) {
                case "admin" -> true;
                case "customer" -> ticket.customer().id() == http.id();
                default -> ticket.agent() != null && ticket.agent().id() == http.id() || ticket.department() != null && departments.contains(ticket.department());
            };
        }

        boolean staff() {
            return !role.equals("customer");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_101, 777})
    void memory_lists_detail_timeline_messages_files_numbers_and_exports_agree_with_the_table(long seed) {
        var random = new Random(seed);
        var departments = List.of(desk.department(), desk.department(), desk.department());
        var persons = new ArrayList<Someone>();
        for (var i = 0; i < 3; i++) {
            persons.add(new Someone(desk.customer(), "customer", List.of()));
        }
        for (var i = 0; i < 5; i++) {
            var theirs = departments.stream().filter(department -> random.nextInt(3) == 0).toList();
            persons.add(new Someone(desk.agent(theirs.toArray(String[]::new)), "agent", theirs));
        }
        var admin = desk.admin();
        persons.add(new Someone(admin, "admin", List.of()));
        var cases = new ArrayList<Case>();
        for (var i = 0; i < 14; i++) {
            cases.add(raise(random, admin, departments, persons));
        }

        for (var person : persons) {
            var expected = cases.stream().filter(person::shouldSee).map(Case::id).collect(Collectors.toCollection(TreeSet::new));
            var viewer = people.actingAs(people.find(person.http().id()).orElseThrow());
            requireSet(person, viewer, cases, expected);
            for (var ticket : cases) {
                requireDetail(person, ticket, expected.contains(ticket.id()));
            }
        }
    }

    private Case raise(Random random, Http admin, List<String> departments, List<Someone> persons) {
        var customer = persons.get(random.nextInt(3)).http();
        var department = random.nextInt(4) == 0 ? null : departments.get(random.nextInt(3));
        var upload = customer.upload("ticket.txt", "beside the ticket".getBytes()).expect(201).at("id").asLong();
        var body = new LinkedHashMap<String, Object>(Map.of("subject", "Case", "description", "of sight", "attachments", List.of(upload)));
        if (department != null) {
            body.put("department", department);
        }
        var id = customer.post("/api/tickets", body).expect(201).at("id").asLong();
        var said = say(customer, id, "in public", false);
        var noted = say(admin, id, "a secret note", true);
        var agent = random.nextInt(3) == 0 ? null : persons.get(3 + random.nextInt(5)).http();
        if (agent != null) {
            admin.post("/api/tickets/" + id + "/assign", Map.of("assigned_agent", agent.id())).expect(200);
        }
        return new Case(id, customer, department, agent, said[0], noted[0], upload, said[1], noted[1]);
    }

    private static long[] say(Http person, long ticket, String body, boolean internal) {
        var file = person.upload(body.replace(' ', '-') + ".txt", body.getBytes()).expect(201).at("id").asLong();
        var message = person.post("/api/tickets/" + ticket + "/messages", Map.of("body", body, "is_internal", internal, "attachments", List.of(file))).expect(201);
        return new long[]{message.at("id").asLong(), file};
    }

    private void requireSet(Someone person, Viewer viewer, List<Case> cases, TreeSet<Long> expected) {
        var ids = cases.stream().map(Case::id).toList();
        assertThat(tickets.scopes(ids).stream().filter(scope -> scope.isSeenBy(viewer)).map(Tickets.Scope::ticketId))
                .as("in memory, %s", person).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ids.stream().filter(id -> tickets.find(viewer, id).isPresent())).as("found, %s", person).containsExactlyInAnyOrderElementsOf(expected);

        var exported = new ArrayList<Long>();
        list.forEach(viewer, nothing(), TicketOrder.of(null), ticket -> exported.add(ticket.id()));
        assertThat(exported).as("exported, %s", person).doesNotHaveDuplicates();
        exported.retainAll(ids);
        assertThat(exported).containsExactlyInAnyOrderElementsOf(expected);

        for (var sort : List.of("-created_at", "updated_at", "-priority", "urgency_score", "-last_message_at")) {
            var listed = listed(person.http(), "sort=" + sort);
            assertThat(listed).as("listed by %s, %s", sort, person).doesNotHaveDuplicates();
            listed.retainAll(ids);
            assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
        }
        if (!person.role().equals("admin")) {
            // These people are new: what they see is among these cases.
            var stats = person.http().get("/api/tickets/stats").expect(200);
            assertThat(stats.at("total_tickets").asInt()).as("counted, %s", person).isEqualTo(expected.size());
            assertThat(stats.at("priority_breakdown.medium").asInt()).isEqualTo(expected.size());
        }
    }

    private static TicketFilter nothing() {
        return new TicketFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);
    }

    private static List<Long> listed(Http person, String query) {
        var ids = new ArrayList<Long>();
        var cursor = "";
        do {
            var page = person.get("/api/tickets?limit=200&" + query + "&cursor=" + cursor).expect(200);
            page.items("id").forEach(id -> ids.add(Long.valueOf(id)));
            cursor = page.at("next_cursor").isNull() ? "" : page.text("next_cursor");
        } while (!cursor.isEmpty());
        return ids;
    }

    private static void requireDetail(Someone person, Case ticket, boolean visible) {
        var http = person.http();
        var path = "/api/tickets/" + ticket.id();
        var seen = visible ? 200 : 404;
        var detail = http.get(path).expect(seen);
        var messages = http.get(path + "/messages").expect(seen);
        var timeline = http.get(path + "/timeline").expect(seen);
        http.get("/api/attachments/" + ticket.ticketFile()).expect(seen);
        http.get("/api/attachments/" + ticket.publicFile()).expect(seen);
        http.get("/api/attachments/" + ticket.noteFile()).expect(visible && person.staff() ? 200 : 404);
        if (visible) {
            assertThat(messages.items("id").contains(Long.toString(ticket.publicMessage()))).isTrue();
            assertThat(messages.items("id").contains(Long.toString(ticket.note()))).isEqualTo(person.staff());
            assertThat(timeline.items("is_internal").contains("true")).isEqualTo(person.staff());
            for (var answer : List.of(detail, messages, timeline)) {
                assertThat(answer.response().body().contains("a secret note")).as("%s %s", person, answer.response().uri()).isEqualTo(person.staff());
                assertThat(answer.response().body().contains("a-secret-note.txt")).isEqualTo(person.staff());
            }
        }
    }

    @Test
    void what_one_may_not_see_is_a_404_for_every_verb() {
        var department = desk.department();
        var ticket = desk.customer().raise("Hidden", "department", department);
        var message = say(desk.admin(), ticket, "public", false)[0];
        var path = "/api/tickets/" + ticket;

        for (var stranger : List.of(desk.customer(), desk.agent("it"), desk.agent())) {
            for (var verb : List.of("PATCH", "PUT")) {
                stranger.send(verb, path, Map.of("subject", "mine"), Map.of()).expect(404);
                stranger.send(verb, path, Map.of("status", "closed"), Map.of()).expect(404);
            }
            stranger.get(path).expect(404);
            stranger.get(path + "/").expect(404);
            stranger.get(path + "/messages").expect(404);
            stranger.get(path + "/timeline").expect(404);
            stranger.post(path + "/messages", Map.of("body", "x")).expect(404);
            stranger.post(path + "/set-status", Map.of("status", "closed")).expect(404);
            stranger.post(path + "/feedback", Map.of("rating", 1)).expect(404);
            stranger.post(path + "/messages/" + message + "/feedback", Map.of("helpful", true)).expect(404);
            assertThat(stranger.post("/api/tickets", Map.of("subject", "s", "description", "d", "follow_up_of", ticket)).expect(400).text("errors.0.field"))
                    .isEqualTo("follow_up_of");
        }
        desk.agent("it").post(path + "/assign", java.util.Collections.singletonMap("assigned_agent", null)).expect(404);
        desk.agent("it").post(path + "/messages", Map.of("body", "x", "is_internal", true)).expect(404);
    }

    @Test
    void an_answer_for_the_hidden_and_for_the_absent_is_the_same() {
        var ticket = desk.customer().raise("Hidden");
        var stranger = desk.customer();

        var hidden = stranger.get("/api/tickets/" + ticket).expect(404).json();
        var absent = stranger.get("/api/tickets/999999999").expect(404).json();

        assertThat(without(hidden)).isEqualTo(without(absent));
    }

    private static Map<String, JsonNode> without(JsonNode problem) {
        return problem.properties().stream().filter(entry -> !entry.getKey().equals("instance"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void filters_and_search_never_widen_what_one_sees() {
        var department = desk.department();
        var word = Desk.unique("xylophone");
        var mine = desk.customer();
        mine.raise(word + " mine");
        var theirs = desk.customer();
        theirs.raise(word + " theirs", "department", department);
        var reference = theirs.get("/api/tickets").items("reference").getFirst();

        assertThat(mine.get("/api/tickets?search=" + word).items("subject")).containsExactly(word + " mine");
        assertThat(mine.get("/api/tickets?search=" + reference).items("subject")).isEmpty();
        assertThat(mine.get("/api/tickets?customer=" + theirs.id()).items("subject")).isEmpty();
        assertThat(mine.get("/api/tickets?department=" + department).items("subject")).isEmpty();
        assertThat(desk.agent(department).get("/api/tickets?search=" + word).items("subject")).containsExactly(word + " theirs");
    }

    @Test
    void an_agent_loses_sight_of_a_ticket_together_with_its_assignment() {
        var ticket = "/api/tickets/" + desk.customer().raise("Handed round");
        var agent = desk.agent("it");
        var admin = desk.admin();
        agent.get(ticket).expect(404);

        admin.post(ticket + "/assign", Map.of("assigned_agent", agent.id())).expect(200);
        agent.get(ticket).expect(200);
        admin.post(ticket + "/assign", java.util.Collections.singletonMap("assigned_agent", null)).expect(200);
        agent.get(ticket).expect(404);
    }

    @Test
    void customers_write_neither_notes_nor_ai_replies() {
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("Mine") + "/messages";

        customer.post(path, Map.of("body", "x", "is_internal", true)).expect(403);
        customer.post(path, Map.of("body", "x", "is_ai", true)).expect(403);
    }

    @Test
    void notes_leave_no_trace_in_what_a_customer_reads_of_a_ticket() {
        var department = desk.department();
        var customer = desk.customer();
        var ticket = "/api/tickets/" + customer.raise("Traces", "department", department);
        var before = customer.get(ticket).expect(200);

        desk.agent(department).post(ticket + "/messages", Map.of("body", "secret", "is_internal", true)).expect(201);

        var after = customer.get(ticket).expect(200);
        for (var field : List.of("last_message_at", "first_response_at", "messages", "attachments", "status", "assigned_agent")) {
            assertThat(after.at(field)).as(field).isEqualTo(before.at(field));
        }
    }
}
