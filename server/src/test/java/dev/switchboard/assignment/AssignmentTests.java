package dev.switchboard.assignment;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** R1–R5. */
@SwitchboardTest
class AssignmentTests {

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HandOut handOut;

    @Autowired
    TransactionTemplate transaction;

    Http admin;
    Http customer;
    String department;

    @BeforeEach
    void open() {
        desk.open();
        admin = desk.admin();
        customer = desk.customer();
        department = desk.department();
    }

    @AfterEach
    void close() {
        desk.open();
    }

    private Http agent(int capacity, String... departments) {
        var agent = desk.agent(departments.length == 0 ? new String[]{department} : departments);
        agent.patch("/api/me/availability", Map.of("capacity", capacity)).expect(200);
        return agent;
    }

    private static void comes(Http agent) {
        agent.patch("/api/me/availability", Map.of("is_available", true)).expect(200);
    }

    private long raise(Object... more) {
        var all = new ArrayList<Object>(List.of(more));
        all.addAll(List.of("department", department));
        return customer.raise("Ticket", all.toArray());
    }

    private Long assignee(long ticket) {
        var assigned = admin.get("/api/tickets/" + ticket).expect(200).at("assigned_agent");
        return assigned.isNull() ? null : assigned.get("id").asLong();
    }

    private void awaitAssigned(long ticket, Http agent) {
        await().untilAsserted(() -> assertThat(assignee(ticket)).isEqualTo(agent.id()));
    }

    /** Has both readers take notice of all that happened so far: then nothing more will come of it. */
    private void settle() {
        await().until(() -> jdbc.sql("""
                        select (select (xact, id) from feed_cursors where reader = 'assignment') >= (select (xact, id) from ticket_events order by xact desc, id desc limit 1)
                           and (select (xact, id) from feed_cursors where reader = 'assignment-availability') >= (select (xact, id) from account_events order by xact desc, id desc limit 1)
                        """).query(Boolean.class).single());
    }

    private int run() {
        return java.util.Objects.requireNonNull(transaction.execute(status -> handOut.run()));
    }

    private int load(Http agent) {
        return jdbc.sql("select count(*) from tickets where assigned_agent_id = :id and status in ('open', 'assigned', 'in_progress', 'waiting_on_customer')")
                .param("id", agent.id()).query(Integer.class).single();
    }

    private String lastReason(long ticket) {
        return admin.get("/api/tickets/" + ticket + "/timeline?limit=200").expect(200).json().get("items").valueStream()
                .filter(entry -> entry.get("type").asString().equals("ticket.assigned")).map(entry -> entry.at("/data/reason").asString()).toList().getLast();
    }

    @Test
    void a_new_ticket_goes_to_the_least_loaded_and_says_why() {
        var busy = agent(5);
        var idle = agent(5);
        var first = raise();
        admin.post("/api/tickets/" + first + "/assign", Map.of("assigned_agent", busy.id())).expect(200);
        comes(busy);
        comes(idle);

        var ticket = raise();

        awaitAssigned(ticket, idle);
        assertThat(lastReason(ticket)).isEqualTo("auto: least loaded 1/5");
        assertThat(lastReason(first)).isEqualTo("manual");
        assertThat(admin.get("/api/tickets/" + ticket).text("status")).isEqualTo("assigned");
    }

    @Test
    void ties_go_to_whoever_was_given_one_longest_ago() {
        var agents = List.of(agent(9), agent(9), agent(9));
        agents.forEach(AssignmentTests::comes);
        settle();
        var order = new ArrayList<Long>();
        for (var i = 0; i < 6; i++) {
            var ticket = raise();
            await().until(() -> assignee(ticket) != null);
            order.add(assignee(ticket));
        }

        assertThat(order.subList(0, 3)).containsExactlyElementsOf(agents.stream().map(Http::id).toList());
        assertThat(order.subList(3, 6)).isEqualTo(order.subList(0, 3));
    }

    @Test
    void departments_keep_to_themselves_and_a_ticket_of_none_is_anyones() {
        var theirs = agent(5);
        var elsewhere = agent(5, desk.department());
        comes(elsewhere);
        var ticket = raise();
        settle();
        assertThat(assignee(ticket)).isNull();

        awaitAssigned(customer.raise("Of none"), elsewhere);
        comes(theirs);
        awaitAssigned(ticket, theirs);
    }

    @Test
    void those_who_are_away_or_full_or_gone_get_nothing() {
        var away = agent(5);
        var full = agent(0);
        comes(full);
        var gone = agent(5);
        comes(gone);
        admin.patch("/api/admin/users/" + gone.id(), Map.of("is_active", false)).expect(200);

        var ticket = raise();
        settle();

        assertThat(assignee(ticket)).isNull();
        assertThat(load(away)).isZero();
    }

    @Test
    void the_waiting_are_handed_out_most_urgent_first_then_oldest() {
        var old = raise("priority", "low");
        var firstHigh = raise("priority", "high");
        var medium = raise();
        var secondHigh = raise("priority", "high");
        var critical = raise("priority", "critical");
        var agent = agent(1);
        comes(agent);

        for (var next : List.of(critical, firstHigh, secondHigh, medium, old)) {
            awaitAssigned(next, agent);
            settle();
            assertThat(load(agent)).isEqualTo(1);
            agent.post("/api/tickets/" + next + "/set-status", Map.of("status", "resolved")).expect(200);
        }
    }

    @Test
    void more_capacity_hands_out_what_waits() {
        var agent = agent(1);
        comes(agent);
        var first = raise();
        awaitAssigned(first, agent);
        var second = raise();
        settle();
        assertThat(assignee(second)).isNull();

        agent.patch("/api/me/availability", Map.of("capacity", 2)).expect(200);

        awaitAssigned(second, agent);
    }

    @Test
    void a_ticket_that_is_handed_on_or_moved_makes_room() {
        var agent = agent(1);
        var colleague = agent(0);
        comes(agent);
        var first = raise();
        awaitAssigned(first, agent);
        var second = raise();

        admin.post("/api/tickets/" + first + "/assign", Map.of("assigned_agent", colleague.id())).expect(200);

        awaitAssigned(second, agent);
        var elsewhere = customer.raise("Elsewhere", "department", desk.department());
        agent.post("/api/tickets/" + second + "/set-status", Map.of("status", "resolved")).expect(200);
        settle();
        admin.patch("/api/tickets/" + elsewhere, Map.of("department", department)).expect(200);
        awaitAssigned(elsewhere, agent);
    }

    @Test
    void twenty_places_take_exactly_twenty_and_the_rest_wait() {
        for (var i = 0; i < 26; i++) {
            raise();
        }
        var agents = List.of(agent(5), agent(5), agent(10));
        agents.forEach(AssignmentTests::comes);

        await().until(() -> agents.stream().mapToInt(this::load).sum() == 20);
        settle();

        assertThat(agents.stream().map(this::load).toList()).containsExactly(5, 5, 10);
    }

    @Test
    void a_hand_assigns_over_capacity_too_and_to_people_elsewhere() {
        var agent = agent(0, desk.department());
        var ticket = raise();

        admin.post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", agent.id())).expect(200);

        assertThat(assignee(ticket)).isEqualTo(agent.id());
        assertThat(lastReason(ticket)).isEqualTo("manual");
        agent.get("/api/tickets/" + ticket).expect(200);
        admin.post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", customer.id())).expect(400);
        admin.post("/api/tickets/" + ticket + "/assign", Map.of()).expect(400);
        desk.agent("it").post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", agent.id())).expect(404);
    }

    @Test
    void a_category_asks_for_skills_until_anyone_will_do() {
        var category = Desk.unique("skilled").toLowerCase(Locale.ROOT);
        admin.put("/api/admin/categories/" + category, Map.of("name", "Skilled", "skills", List.of("VPN"))).expect(200);
        var unskilled = agent(5);
        var skilled = agent(1);
        admin.patch("/api/admin/users/" + skilled.id(), Map.of("skills", List.of("vpn", "mail"))).expect(200);
        comes(unskilled);
        comes(skilled);

        var first = raise("category", category);
        awaitAssigned(first, skilled);
        var second = raise("category", category);
        settle();
        assertThat(assignee(second)).isNull();

        clock.turnOn(Duration.ofMinutes(29));
        run();
        admin = desk.again(admin);
        assertThat(assignee(second)).isNull();
        clock.turnOn(Duration.ofMinutes(2));
        run();
        admin = desk.again(admin);
        awaitAssigned(second, unskilled);
    }

    @Test
    void an_agent_who_speaks_the_language_is_preferred_though_more_loaded() {
        var german = agent(5);
        var other = agent(5);
        admin.patch("/api/admin/users/" + german.id(), Map.of("languages", List.of("DE"))).expect(200);
        admin.post("/api/tickets/" + raise() + "/assign", Map.of("assigned_agent", german.id())).expect(200);
        var inGerman = raise();
        var inFrench = raise();
        jdbc.sql("update tickets set language = 'de' where id = :id").param("id", inGerman).update();
        jdbc.sql("update tickets set language = 'fr' where id = :id").param("id", inFrench).update();
        comes(german);
        awaitAssigned(inGerman, german);
        settle();
        // The French one found the German agent free first; the least loaded rule holds among those who fit.
        comes(other);
        awaitAssigned(raise(), other);
    }

    @Test
    void outside_their_working_hours_agents_get_nothing_new() {
        var agent = agent(5);
        var now = clock.instant().atZone(ZoneOffset.UTC);
        var day = now.plusDays(2).getDayOfWeek();
        admin.patch("/api/admin/users/" + agent.id(), Map.of("working_hours", Map.of("zone", "UTC", key(day), List.of(Map.of("from", "09:00", "to", "17:00"))))).expect(200);
        comes(agent);
        var ticket = raise();
        settle();
        assertThat(assignee(ticket)).isNull();

        var start = now.plusDays(2).with(LocalTime.of(9, 0));
        clock.turnOn(Duration.between(clock.instant(), start.minusMinutes(1).toInstant()));
        assertThat(run()).isZero();
        clock.turnOn(Duration.ofMinutes(2));
        assertThat(run()).isEqualTo(1);
        admin = desk.again(admin);
        assertThat(assignee(ticket)).isEqualTo(agent.id());

        var late = desk.again(customer).raise("Late", "department", department);
        awaitAssigned(late, agent);
        clock.turnOn(Duration.between(clock.instant(), start.with(LocalTime.of(17, 0)).toInstant()));
        desk.again(customer).raise("Too late", "department", department);
        assertThat(run()).isZero();
    }

    private static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    @Test
    void the_tickets_of_an_agent_who_leaves_wait_again_and_go_to_others() {
        var leaving = agent(5);
        comes(leaving);
        var working = raise();
        awaitAssigned(working, leaving);
        leaving.post("/api/tickets/" + working + "/set-status", Map.of("status", "in_progress")).expect(200);
        var resolved = raise();
        awaitAssigned(resolved, leaving);
        leaving.post("/api/tickets/" + resolved + "/set-status", Map.of("status", "resolved")).expect(200);
        var staying = agent(5);
        comes(staying);

        admin.patch("/api/admin/users/" + leaving.id(), Map.of("is_active", false)).expect(200);

        awaitAssigned(working, staying);
        assertThat(assignee(resolved)).isEqualTo(leaving.id());
        // Reopened, the ticket must not stay with someone who is no longer here.
        customer.post("/api/tickets/" + resolved + "/messages", Map.of("body", "It is back")).expect(201);
        awaitAssigned(resolved, staying);
    }

    @Test
    void an_agent_who_becomes_a_customer_leaves_too() {
        var leaving = agent(5);
        comes(leaving);
        var ticket = raise();
        awaitAssigned(ticket, leaving);

        admin.patch("/api/admin/users/" + leaving.id(), Map.of("role", "customer", "departments", List.of())).expect(200);

        await().untilAsserted(() -> assertThat(assignee(ticket)).isNull());
        assertThat(admin.get("/api/tickets/" + ticket).text("status")).isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void never_over_capacity_with_a_hundred_creates_while_agents_come_and_go(long seed) throws Exception {
        var random = new Random(seed);
        var capacities = new ArrayList<Integer>();
        var agents = new ArrayList<Http>();
        for (var i = 0; i < 6; i++) {
            capacities.add(random.nextInt(1, 9));
            agents.add(agent(capacities.getLast()));
        }
        var going = new AtomicBoolean(true);
        var worst = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < agents.size(); i++) {
                var agent = agents.get(i);
                var dice = new Random(seed * 31 + i);
                threads.submit(() -> {
                    while (going.get()) {
                        agent.patch("/api/me/availability", Map.of("is_available", dice.nextBoolean())).expect(200);
                    }
                    comes(agent);
                });
            }
            var watcher = threads.submit(() -> {
                while (going.get()) {
                    for (var i = 0; i < agents.size(); i++) {
                        if (load(agents.get(i)) > capacities.get(i)) {
                            worst.add(agents.get(i).id() + " over " + capacities.get(i));
                        }
                    }
                }
            });
            Callable<Long> raise = this::raise;
            var tickets = threads.invokeAll(Collections.nCopies(100, raise)).stream().map(ticket -> ticket.resultNow()).toList();
            settle();
            going.set(false);
            watcher.get();
            assertThat(tickets).hasSize(100);
        }
        var places = capacities.stream().mapToInt(Integer::intValue).sum();
        await().untilAsserted(() -> assertThat(agents.stream().mapToInt(this::load).sum()).isEqualTo(places));
        settle();

        assertThat(worst).isEmpty();
        assertThat(agents.stream().map(this::load).toList()).isEqualTo(capacities);
        assertThat(jdbc.sql("""
                        select count(*) from (select e.ticket_id from ticket_events e join tickets t on t.id = e.ticket_id join departments d on d.id = t.department_id
                            where e.type = 'ticket.assigned' and d.key = :department group by e.ticket_id having count(*) > 1) twice
                        """).param("department", department).query(Integer.class).single()).isZero();
    }
}
