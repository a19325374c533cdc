package dev.switchboard.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** T4: lists. */
@SwitchboardTest
class TicketListTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static List<String> subjects(Http who, String query) {
        return who.get("/api/tickets?" + query).expect(200).items("subject");
    }

    @Test
    void each_filter_narrows_down_and_all_of_them_add_up() {
        var one = desk.department();
        var two = desk.department();
        var agent = desk.agent(one, two);
        var customer = desk.customer();
        var other = desk.customer();
        customer.raise("billing one", "department", one, "category", "billing", "priority", "low", "tags", List.of("vip", "eu"));
        var working = customer.raise("technical one", "department", one, "category", "technical", "priority", "high", "tags", List.of("eu"));
        other.raise("account two", "department", two, "category", "account", "priority", "critical");
        agent.post("/api/tickets/" + working + "/assign", Map.of("assigned_agent", agent.id())).expect(200);

        assertThat(subjects(agent, "")).containsExactly("account two", "technical one", "billing one");
        assertThat(subjects(agent, "status=open")).containsExactly("account two", "billing one");
        assertThat(subjects(agent, "status=open,assigned&priority=high,low")).containsExactly("technical one", "billing one");
        assertThat(subjects(agent, "category=billing,account")).containsExactly("account two", "billing one");
        assertThat(subjects(agent, "department=" + one)).containsExactly("technical one", "billing one");
        assertThat(subjects(agent, "department=" + one + "," + two + "&tag=vip")).containsExactly("billing one");
        assertThat(subjects(agent, "tag=vip,eu")).containsExactly("technical one", "billing one");
        assertThat(subjects(agent, "assignee=me")).containsExactly("technical one");
        assertThat(subjects(agent, "assignee=" + agent.id())).containsExactly("technical one");
        assertThat(subjects(agent, "assignee=none")).containsExactly("account two", "billing one");
        assertThat(subjects(agent, "assignee=none,me&customer=" + customer.id())).containsExactly("technical one", "billing one");
        assertThat(subjects(agent, "created_from=2100-01-01")).isEmpty();
        assertThat(subjects(agent, "created_to=2000-01-01T00:00:00Z")).isEmpty();
        assertThat(subjects(agent, "created_from=2000-01-01&created_to=2100-01-01")).hasSize(3);
        assertThat(agent.get("/api/tickets?assignee=someone").expect(400).text("errors.0.field")).isEqualTo("assignee");
    }

    @Test
    void department_none_finds_what_belongs_nowhere() {
        var customer = desk.customer();
        customer.raise("nowhere");
        customer.raise("somewhere", "department", desk.department());

        assertThat(subjects(customer, "department=none")).containsExactly("nowhere");
    }

    @Test
    void orders_are_what_they_say_both_ways() {
        var customer = desk.customer();
        var first = customer.raise("first", "priority", "low");
        customer.raise("second", "priority", "critical");
        customer.raise("third", "priority", "high");
        customer.post("/api/tickets/" + first + "/messages", Map.of("body", "news")).expect(201);

        assertThat(subjects(customer, "sort=created_at")).containsExactly("first", "second", "third");
        assertThat(subjects(customer, "sort=-created_at")).containsExactly("third", "second", "first");
        assertThat(subjects(customer, "sort=-updated_at").getFirst()).isEqualTo("first");
        assertThat(subjects(customer, "sort=-last_message_at").getFirst()).isEqualTo("first");
        assertThat(subjects(customer, "sort=-priority")).containsExactly("second", "third", "first");
        assertThat(subjects(customer, "sort=priority")).containsExactly("first", "third", "second");
        assertThat(subjects(customer, "sort=-PRIORITY")).containsExactly("second", "third", "first");
    }

    @Test
    void search_finds_beginnings_of_words_in_subject_and_description_and_references() {
        var customer = desk.customer();
        var id = customer.raise("The Zeppelin is broken", "description", "It lost its anchor: größenwahn & 'quotes'");
        customer.raise("Something else");
        var reference = customer.get("/api/tickets/" + id).text("reference");

        for (var found : List.of("zeppelin", "ZEPP", "broken%20zeppelin", "anchor", "gr%C3%B6%C3%9Fen", "'quotes'", "anchor%20%26%20!", reference, reference.toLowerCase())) {
            assertThat(subjects(customer, "search=" + found)).as(found).containsExactly("The Zeppelin is broken");
        }
        assertThat(subjects(customer, "search=zeppelin%20missing")).isEmpty();
        assertThat(subjects(customer, "search=%20")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void paging_is_complete_and_without_doubles_while_rows_are_added(long seed) throws Exception {
        var random = new Random(seed);
        var departments = new String[]{desk.department(), desk.department()};
        var agent = desk.agent(departments);
        var customer = desk.customer();
        var before = new ArrayList<String>();
        var priorities = List.of("low", "medium", "high", "critical");
        for (var i = 0; i < 60; i++) {
            before.add(Long.toString(customer.raise("Row " + i, "department", departments[random.nextInt(2)], "priority", priorities.get(random.nextInt(4)))));
        }
        var adding = new AtomicBoolean(true);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var adder = threads.submit(() -> {
                var added = 0;
                while (adding.get()) {
                    customer.raise("Added " + added++, "department", departments[added % 2], "priority", priorities.get(added % 4));
                }
                return added;
            });
            for (var sort : List.of("-created_at", "created_at", "-priority", "urgency_score")) {
                var limit = 1 + random.nextInt(20);
                var seen = new ArrayList<String>();
                var cursor = "";
                // A list to which rows are added at its end as fast as it is read has none: what was there before is what counts.
                do {
                    var page = agent.get("/api/tickets?sort=" + sort + "&limit=" + limit + "&cursor=" + cursor).expect(200);
                    seen.addAll(page.items("id"));
                    cursor = page.at("next_cursor").isNull() ? "" : page.text("next_cursor");
                } while (!cursor.isEmpty() && seen.size() < 2000);

                assertThat(seen).as("%s by %d", sort, limit).doesNotHaveDuplicates().containsAll(before);
            }
            adding.set(false);
            assertThat(adder.get()).isPositive();
        }
    }

    @Test
    void a_row_shows_the_beginning_of_a_description_without_cutting_a_character() {
        var customer = desk.customer();
        customer.raise("Long", "description", "😀".repeat(400));

        assertThat(customer.get("/api/tickets").expect(200).items("excerpt").getFirst()).isEqualTo("😀".repeat(160));
    }

    @Test
    void a_row_shows_the_last_words_to_each_as_far_as_they_are_for_them() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var ticket = customer.raise("Last words", "department", department, "description", "It  does\nnot print");
        assertThat(excerpts(agent, customer)).containsExactly("It does not print", "It does not print");

        agent.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Is it **switched** on?")).expect(201);
        assertThat(excerpts(agent, customer)).containsExactly("Is it switched on?", "Is it switched on?");

        agent.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Third time this week", "is_internal", true)).expect(201);
        assertThat(excerpts(agent, customer)).containsExactly("Third time this week", "Is it switched on?");
    }

    @Test
    void a_row_shows_a_changed_description_as_long_as_nothing_was_said() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var ticket = customer.raise("Changed", "department", department);
        agent.patch("/api/tickets/" + ticket, Map.of("description", "It smells")).expect(200);
        assertThat(excerpts(agent, customer)).containsExactly("It smells", "It smells");

        agent.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Of what?")).expect(201);
        agent.patch("/api/tickets/" + ticket, Map.of("description", "It smells of oil")).expect(200);
        assertThat(excerpts(agent, customer)).containsExactly("Of what?", "Of what?");
    }

    private static List<String> excerpts(Http... people) {
        return Stream.of(people).map(person -> person.get("/api/tickets").expect(200).items("excerpt").getFirst()).toList();
    }
}
