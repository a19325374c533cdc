package dev.switchboard.notifications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import dev.switchboard.tickets.TicketLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** N1: what people find in the app, and who finds it (N2). */
@SwitchboardTest
class NotificationTests {

    private static final String PATH = "/api/notifications";

    @Autowired
    Desk desk;

    @Autowired
    NotificationReader reader;

    @Autowired
    NotificationTable table;

    @Autowired
    SystemAlerts alerts;

    @Autowired
    TicketLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TurnableClock clock;

    private String department = "";
    private Http admin = new Http("", null, 0);
    private Http agent = admin;
    private Http colleague = admin;
    private Http customer = admin;

    @BeforeEach
    void open() {
        desk.open();
        department = desk.department();
        admin = desk.admin();
        agent = desk.agent(department);
        colleague = desk.agent(department);
        customer = desk.customer();
    }

    @AfterEach
    void close() {
        desk.open();
    }

    /** Has the reader take notice of all that happened so far. */
    private void settle() {
        await().until(() -> jdbc.sql("""
                        select not exists (select 1 from ticket_events e, feed_cursors c
                            where c.reader = 'notifications' and (e.xact, e.id) > (c.xact, c.id))
                        """).query(Boolean.class).single());
    }

    private long raise() {
        return customer.raise("Printer", "department", department);
    }

    private void assign(long ticket, Http to) {
        admin.post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", to.id())).expect(200);
    }

    private static void say(Http who, long ticket, String body, boolean internal) {
        who.post("/api/tickets/" + ticket + "/messages", Map.of("body", body, "is_internal", internal)).expect(201);
    }

    private List<JsonNode> list(Http who) {
        settle();
        return who.get(PATH).expect(200).json().get("items").valueStream().toList();
    }

    private List<String> types(Http who) {
        return list(who).stream().map(one -> one.get("type").asString()).toList();
    }

    private long unread(Http who) {
        return who.get(PATH + "/unread-count").expect(200).at("unread_count").asLong();
    }

    @Test
    void a_new_ticket_is_found_by_the_agents_of_its_department_and_by_nobody_else() {
        var elsewhere = desk.agent(desk.department());
        var ticket = raise();

        var found = list(agent).getFirst();
        assertThat(found.get("type").asString()).isEqualTo("ticket_created");
        assertThat(found.get("user").asLong()).isEqualTo(agent.id());
        assertThat(found.get("read").asBoolean()).isFalse();
        assertThat(found.at("/data/ticket_id").asLong()).isEqualTo(ticket);
        assertThat(found.at("/data/subject").asString()).isEqualTo("Printer");
        assertThat(found.at("/data/actor/id").asLong()).isEqualTo(customer.id());
        assertThat(found.get("title").asString()).isEqualTo("New ticket " + found.at("/data/reference").asString());
        assertThat(types(colleague)).containsExactly("ticket_created");
        assertThat(list(elsewhere)).isEmpty();
        assertThat(list(customer)).isEmpty();
        assertThat(list(admin)).isEmpty();
    }

    @Test
    void each_side_finds_what_the_other_said_and_a_note_stays_among_staff() {
        var ticket = raise();
        assign(ticket, agent);
        say(customer, ticket, "It **jams** again", false);
        say(agent, ticket, "Which paper?", false);
        say(colleague, ticket, "He always asks that", true);

        assertThat(types(agent)).containsExactly("message_received", "message_received", "ticket_assigned", "ticket_created");
        assertThat(list(agent).get(0).at("/data/is_internal").asBoolean()).isTrue();
        assertThat(list(agent).get(1).get("message").asString()).isEqualTo("It jams again");
        assertThat(types(customer)).containsExactly("message_received", "ticket_assigned");
        assertThat(customer.get(PATH).response().body()).doesNotContain("He always asks that");
        assertThat(list(customer).getFirst().get("message").asString()).isEqualTo("Which paper?");
    }

    @Test
    void an_assignment_is_yours_to_the_agent_and_theirs_to_the_customer() {
        assign(raise(), agent);

        assertThat(list(agent).getFirst().get("title").asString()).endsWith("was assigned to you");
        assertThat(list(customer).getFirst().get("title").asString()).startsWith(desk.username(agent) + " is taking care of ");
    }

    @Test
    void a_status_is_found_with_what_it_was_and_what_it_is() {
        var ticket = raise();
        assign(ticket, agent);
        agent.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "waiting_on_customer")).expect(200);

        var found = list(customer).getFirst();
        assertThat(found.get("type").asString()).isEqualTo("status_changed");
        assertThat(found.at("/data/before").asString()).isEqualTo("assigned");
        assertThat(found.at("/data/after").asString()).isEqualTo("waiting_on_customer");
    }

    @Test
    void misuse_is_found_by_admins_alone() {
        admin.patch("/api/admin/settings", Map.of("moderation", Map.of("enabled", true))).expect(200);
        var ticket = customer.post("/api/tickets", Map.of("subject", "My account", "department", department, "description",
                "I know where you live and I will kill you and your family, you bastard.")).expect(201).at("id").asLong();

        assertThat(list(admin).getFirst().get("type").asString()).isEqualTo("misuse_detected");
        assertThat(list(admin).getFirst().at("/data/ticket_id").asLong()).isEqualTo(ticket);
        assertThat(list(agent)).isEmpty();
        assertThat(list(customer)).isEmpty();
    }

    @Test
    void words_are_in_the_language_of_whoever_reads_them() {
        agent.patch("/api/me", Map.of("locale", "de")).expect(200);
        raise();

        assertThat(list(agent).getFirst().get("title").asString()).startsWith("Neues Ticket TKT-");
        assertThat(list(colleague).getFirst().get("title").asString()).startsWith("New ticket TKT-");
        agent.patch("/api/me", Map.of("locale", "en")).expect(200);
        assertThat(list(agent).getFirst().get("title").asString()).startsWith("New ticket TKT-");
    }

    @Test
    void one_reads_them_one_by_one_or_all_at_once_and_deletes_them() {
        raise();
        raise();
        raise();
        var ids = list(agent).stream().map(one -> one.get("id").asLong()).toList();
        assertThat(unread(agent)).isEqualTo(3);

        assertThat(agent.put(PATH + "/" + ids.getFirst() + "/read", null).expect(200).at("read").asBoolean()).isTrue();
        agent.put(PATH + "/" + ids.getFirst() + "/read", null).expect(200);
        assertThat(unread(agent)).isEqualTo(2);
        assertThat(agent.get(PATH + "?unread=true").expect(200).json().get("items").size()).isEqualTo(2);
        assertThat(agent.get(PATH).expect(200).json().get("items").size()).isEqualTo(3);

        agent.delete(PATH + "/" + ids.get(1)).expect(204);
        agent.delete(PATH + "/" + ids.get(1)).expect(404);
        assertThat(unread(agent)).isEqualTo(1);

        assertThat(agent.put(PATH + "/mark-all-read", null).expect(200).at("marked").asInt()).isEqualTo(1);
        assertThat(unread(agent)).isZero();
        assertThat(unread(colleague)).as("what others have not read").isEqualTo(3);
    }

    @Test
    void those_of_others_are_not_there() {
        raise();
        var theirs = list(colleague).getFirst().get("id").asLong();

        agent.put(PATH + "/" + theirs + "/read", null).expect(404);
        agent.delete(PATH + "/" + theirs).expect(404);
        admin.delete(PATH + "/" + theirs).expect(404);

        assertThat(unread(colleague)).isEqualTo(1);
        desk.nobody().get(PATH).expect(401);
    }

    @Test
    void a_long_list_is_read_page_by_page_without_gap_or_double() {
        IntStream.range(0, 7).forEach(n -> raise());
        var all = list(agent).stream().map(one -> one.get("id").asLong()).toList();
        assertThat(all).hasSize(7);

        var read = new ArrayList<Long>();
        var cursor = "";
        do {
            var page = agent.get(PATH + "?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).expect(200).json();
            page.get("items").valueStream().forEach(one -> read.add(one.get("id").asLong()));
            cursor = page.get("next_cursor").isNull() ? "" : page.get("next_cursor").asString();
            raise();
            settle();
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(all);
        agent.get(PATH + "?cursor=nonsense").expect(400);
        agent.get(PATH + "?limit=0").expect(400);
    }

    @Test
    void of_a_ticket_that_one_no_longer_sees_nothing_is_told() {
        var ticket = raise();
        say(agent, ticket, "Secret of the department", true);
        assign(ticket, colleague);
        say(agent, ticket, "Another secret", true);
        assertThat(types(colleague)).contains("message_received");
        var other = desk.department();
        admin.post("/api/tickets/" + ticket + "/assign", java.util.Collections.singletonMap("assigned_agent", null)).expect(200);
        admin.patch("/api/tickets/" + ticket, Map.of("department", other)).expect(200);

        for (var one : list(colleague)) {
            assertThat(one.get("title").asString()).isEqualTo("A ticket that is no longer yours to see");
            assertThat(one.get("data").valueStream().filter(value -> !value.isNull() && !value.isBoolean())).isEmpty();
        }
        assertThat(colleague.get(PATH).response().body()).doesNotContain("secret", "Printer", "TKT-");
        assertThat(unread(colleague)).isPositive();
    }

    @Test
    void who_raised_a_ticket_is_told_of_no_note_on_it_even_if_they_work_here() {
        var ticket = agent.raise("Mine", "department", department);
        say(agent, ticket, "I look at it myself", true);
        say(colleague, ticket, "Do not tell anyone", true);
        say(colleague, ticket, "It is done", false);

        assertThat(list(agent).stream().map(one -> one.get("message").asString())).containsExactly("It is done");
    }

    @Test
    void a_kind_that_was_turned_off_does_not_come_and_the_others_do() {
        agent.put("/api/me/notification-preferences", Map.of("preferences", List.of(Map.of("kind", "ticket_created", "app", false)))).expect(200);
        var ticket = raise();
        assertThat(list(agent)).isEmpty();
        assertThat(types(colleague)).containsExactly("ticket_created");

        assign(ticket, agent);
        assertThat(types(agent)).containsExactly("ticket_assigned");
    }

    @Test
    void who_is_connected_hears_of_it_with_how_many_are_unread() {
        try (var hears = LiveSocket.of(agent, "/ws"); var elsewhere = LiveSocket.of(customer, "/ws")) {
            hears.hear("ready");
            elsewhere.hear("ready");
            var ticket = raise();

            var word = hears.hear("notification.created");
            assertThat(word.get("unread_count").asInt()).isEqualTo(1);
            assertThat(word.get("new_count").asInt()).isEqualTo(1);
            assertThat(word.at("/notification/data/ticket_id").asLong()).isEqualTo(ticket);
            assertThat(word.at("/notification/title").asString()).startsWith("New ticket");

            agent.put(PATH + "/mark-all-read", null).expect(200);
            assertThat(hears.hear("notification.changed").get("unread_count").asInt()).isZero();
            assertThat(elsewhere.settle().told("notification.created")).isEmpty();
        }
    }

    @Test
    void what_a_crash_has_read_twice_is_there_once() {
        var ticket = raise();
        assign(ticket, agent);
        say(customer, ticket, "Hello?", false);
        settle();
        var before = list(agent);
        var events = log.events().stream(ticket, 0, Long.MAX_VALUE, true, 100);

        transaction.executeWithoutResult(status -> reader.read(events));
        transaction.executeWithoutResult(status -> reader.read(events.subList(1, events.size())));

        assertThat(list(agent)).isEqualTo(before);
    }

    @Test
    void a_crash_in_the_middle_of_a_batch_leaves_nothing_of_it() {
        agent.put("/api/me/notification-preferences", Map.of("preferences", List.of(Map.of("kind", "ticket_created", "app", false)))).expect(200);
        var ticket = raise();
        settle();
        agent.put("/api/me/notification-preferences", Map.of("preferences", List.of(Map.of("kind", "ticket_created", "app", true)))).expect(200);
        jdbc.sql("delete from notifications n using notices o where o.id = n.notice_id and o.ticket_id = :ticket").param("ticket", ticket).update();
        jdbc.sql("delete from notices where ticket_id = :ticket").param("ticket", ticket).update();
        var events = log.events().stream(ticket, 0, Long.MAX_VALUE, true, 100);

        transaction.executeWithoutResult(status -> {
            reader.read(events);
            status.setRollbackOnly();
        });
        assertThat(list(agent)).isEmpty();

        transaction.executeWithoutResult(status -> reader.read(events));
        assertThat(types(agent)).containsExactly("ticket_created");
    }

    @Test
    void hundreds_in_a_department_are_told_by_one_statement() {
        jdbc.sql("""
                insert into users (username, email, role)
                select 'many-' || :key || n, 'many-' || :key || n || '@example.org', 'agent' from generate_series(1, 300) n
                """).param("key", department).update();
        jdbc.sql("insert into agents (user_id) select id from users where username like 'many-' || :key || '%'").param("key", department).update();
        jdbc.sql("""
                insert into agent_departments (user_id, department_id)
                select u.id, d.id from users u, departments d where d.key = :key and u.username like 'many-' || :key || '%'
                """).param("key", department).update();
        var tickets = IntStream.range(0, 20).mapToLong(n -> raise()).toArray();
        settle();

        assertThat(jdbc.sql("select count(*) from notifications n join notices o on o.id = n.notice_id where o.ticket_id between :first and :last")
                .param("first", tickets[0]).param("last", tickets[tickets.length - 1]).query(Long.class).single()).isEqualTo(20 * 302);
    }

    @Test
    void what_was_read_long_ago_is_forgotten() {
        raise();
        raise();
        var found = list(agent);
        agent.put(PATH + "/" + found.getFirst().get("id").asLong() + "/read", null).expect(200);
        var now = clock.instant();

        table.purge(now.minus(NotificationHousekeeping.READ_ONES), now.minus(NotificationHousekeeping.ANY));
        assertThat(list(agent)).hasSize(2);
        var later = now.plus(NotificationHousekeeping.READ_ONES).plus(Duration.ofMinutes(1));
        table.purge(later.minus(NotificationHousekeeping.READ_ONES), later.minus(NotificationHousekeeping.ANY));
        assertThat(list(agent)).containsExactly(found.get(1));
    }

    @Test
    void admins_are_told_once_of_what_a_reader_put_aside() {
        var name = Desk.unique("stumbling");
        jdbc.sql("insert into feed_failures (reader, log, event_id, attempts, error) values (:reader, 'ticket_events', 1, 5, 'broken')")
                .param("reader", name).update();
        alerts.run();
        alerts.run();

        assertThat(list(admin).stream().filter(one -> one.at("/data/reader").asString().equals(name)))
                .hasSize(1).allMatch(one -> one.get("type").asString().equals("system_alert") && one.get("message").asString().contains(name));
        assertThat(list(agent)).isEmpty();
        jdbc.sql("delete from feed_failures where reader = :reader").param("reader", name).update();
    }
}
