package dev.switchboard.notifications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import dev.switchboard.accounts.People;
import dev.switchboard.notifications.Audience.Told;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.ImportedTicket;
import dev.switchboard.tickets.Importing;
import dev.switchboard.tickets.Priority;
import dev.switchboard.tickets.Sentiment;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** N2, with what is in the log and how people stand. */
@SwitchboardTest
class AudienceTests {

    private static final String THREAT = "I know where you live and I will kill you and your family, you bastard.";

    @Autowired
    Desk desk;

    @Autowired
    Audience audience;

    @Autowired
    TicketLog log;

    @Autowired
    Importing importing;

    @Autowired
    People people;

    @Autowired
    TurnableClock clock;

    private String department = "";
    private Http admin = new Http("", null, 0);
    private Http agent = admin;
    private Http colleague = admin;
    private Http customer = admin;
    private Http stranger = admin;

    @BeforeEach
    void open() {
        desk.open();
        department = desk.department();
        admin = desk.admin();
        agent = desk.agent(department);
        colleague = desk.agent(department);
        customer = desk.customer();
        stranger = desk.customer();
    }

    @AfterEach
    void close() {
        desk.open();
    }

    private List<LoggedEvent> events(long ticket, long after) {
        return log.events().stream(ticket, after, Long.MAX_VALUE, true, 500);
    }

    private long raise() {
        return customer.raise("Printer", "department", department);
    }

    private void assign(long ticket, Http to) {
        admin.post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", to.id())).expect(200);
    }

    private static void say(Http who, long ticket, boolean internal) {
        who.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Hello", "is_internal", internal)).expect(201);
    }

    /** Whom the ticket's last event of a type is told, and as what. */
    private Set<Map.Entry<Long, Kind>> told(long ticket, String type) {
        var last = events(ticket, 0).stream().filter(event -> event.type().equals(type)).toList().getLast();
        return audience.of(events(ticket, 0)).stream().filter(told -> told.event().equals(last)).map(told -> Map.entry(told.userId(), told.kind()))
                .collect(Collectors.toSet());
    }

    private static Map.Entry<Long, Kind> as(Kind kind, Http who) {
        return Map.entry(who.id(), kind);
    }

    @Test
    void a_new_ticket_is_told_to_the_active_agents_of_its_department() {
        var gone = desk.agent(department);
        admin.patch("/api/admin/users/" + gone.id(), Map.of("is_active", false)).expect(200);

        assertThat(told(raise(), "ticket.created")).containsExactlyInAnyOrder(as(Kind.TICKET_CREATED, agent), as(Kind.TICKET_CREATED, colleague));
    }

    @Test
    void whoever_raised_it_is_not_told() {
        var ticket = agent.raise("For someone", "department", department, "customer", customer.id());

        assertThat(told(ticket, "ticket.created")).containsExactly(as(Kind.TICKET_CREATED, colleague));
    }

    @Test
    void a_ticket_of_no_department_is_told_to_admins_since_agents_do_not_see_it() {
        var told = told(customer.raise("Of none"), "ticket.created");

        assertThat(told).contains(as(Kind.TICKET_CREATED, admin)).doesNotContain(as(Kind.TICKET_CREATED, agent));
    }

    @Test
    void a_message_is_told_to_the_other_side() {
        var ticket = raise();
        assign(ticket, agent);
        say(customer, ticket, false);
        assertThat(told(ticket, "ticket.message_created")).containsExactly(as(Kind.MESSAGE_RECEIVED, agent));

        say(agent, ticket, false);
        assertThat(told(ticket, "ticket.message_created")).containsExactly(as(Kind.MESSAGE_RECEIVED, customer));

        say(colleague, ticket, false);
        assertThat(told(ticket, "ticket.message_created"))
                .containsExactlyInAnyOrder(as(Kind.MESSAGE_RECEIVED, customer), as(Kind.MESSAGE_RECEIVED, agent));
    }

    @Test
    void as_long_as_nobody_has_it_a_message_is_told_to_the_staff_who_said_something() {
        var ticket = raise();
        say(customer, ticket, false);
        assertThat(told(ticket, "ticket.message_created")).isEmpty();

        say(colleague, ticket, true);
        say(customer, ticket, false);
        assertThat(told(ticket, "ticket.message_created")).containsExactly(as(Kind.MESSAGE_RECEIVED, colleague));
    }

    @Test
    void a_note_is_told_to_the_agent_and_never_to_the_customer() {
        var ticket = raise();
        assign(ticket, agent);
        say(colleague, ticket, true);

        assertThat(told(ticket, "ticket.message_created")).containsExactly(as(Kind.MESSAGE_RECEIVED, agent));
    }

    @Test
    void an_assignment_is_told_to_the_agent_and_the_customer_and_the_status_that_follows_is_not() {
        var ticket = raise();
        assign(ticket, agent);

        assertThat(told(ticket, "ticket.assigned")).containsExactlyInAnyOrder(as(Kind.TICKET_ASSIGNED, agent), as(Kind.TICKET_ASSIGNED, customer));
        assertThat(told(ticket, "ticket.status_changed")).isEmpty();
    }

    @Test
    void who_takes_a_ticket_is_not_told_that_they_have_it() {
        var ticket = raise();
        agent.post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", agent.id())).expect(200);

        assertThat(told(ticket, "ticket.assigned")).containsExactly(as(Kind.TICKET_ASSIGNED, customer));
    }

    @Test
    void a_status_is_told_to_the_other_side() {
        var ticket = raise();
        assign(ticket, agent);
        agent.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "resolved")).expect(200);
        assertThat(told(ticket, "ticket.status_changed")).containsExactly(as(Kind.STATUS_CHANGED, customer));

        customer.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "open")).expect(200);
        assertThat(told(ticket, "ticket.status_changed")).containsExactly(as(Kind.STATUS_CHANGED, agent));
    }

    @Test
    void a_harmful_ticket_is_told_to_admins_alone_as_misuse_and_to_the_department_once_it_is_cleared() {
        moderate();
        var ticket = customer.post("/api/tickets", Map.of("subject", "Mine", "description", THREAT, "department", department)).expect(201).at("id").asLong();

        var first = told(ticket, "ticket.created");
        assertThat(first).contains(as(Kind.MISUSE_DETECTED, admin)).doesNotContain(as(Kind.MISUSE_DETECTED, agent), as(Kind.TICKET_CREATED, agent));
        assertThat(first).allMatch(told -> told.getValue() == Kind.MISUSE_DETECTED);

        var flagged = await().until(() -> admin.get("/api/admin/flagged-content?undecided=true&limit=200").expect(200).json().get("items").valueStream()
                .filter(item -> item.at("/ticket/id").asLong() == ticket).findFirst(), Optional::isPresent).orElseThrow().get("id").asLong();
        admin.post("/api/admin/flagged-content/" + flagged + "/clear", null).expect(200);
        assertThat(told(ticket, "ticket.updated")).containsExactlyInAnyOrder(as(Kind.TICKET_CREATED, agent), as(Kind.TICKET_CREATED, colleague));
    }

    private void moderate() {
        admin.patch("/api/admin/settings", Map.of("moderation", Map.of("enabled", true))).expect(200);
    }

    @Test
    void a_ticket_that_waits_is_told_to_the_department_that_it_comes_to() {
        var ticket = raise();
        var other = desk.department();
        var theirs = desk.agent(other);
        admin.patch("/api/tickets/" + ticket, Map.of("department", other)).expect(200);

        assertThat(told(ticket, "ticket.updated")).containsExactly(as(Kind.TICKET_CREATED, theirs));
        assertThat(told(ticket, "ticket.created")).as("those who no longer see it").isEmpty();
    }

    @Test
    void who_has_lost_sight_of_a_ticket_is_told_nothing_of_it() {
        var ticket = raise();
        assign(ticket, agent);
        say(customer, ticket, false);
        admin.patch("/api/admin/users/" + agent.id(), Map.of("role", "customer")).expect(200);

        assertThat(audience.of(events(ticket, 0)).stream().map(Told::userId)).doesNotContain(agent.id());
    }

    @Test
    void what_is_older_than_a_day_is_news_to_nobody() {
        var ticket = raise();
        var events = events(ticket, 0);
        clock.turnOn(Duration.ofHours(23));
        assertThat(audience.of(events)).isNotEmpty();
        clock.turnOn(Duration.ofHours(2));
        assertThat(audience.of(events)).isEmpty();
    }

    @Test
    void the_past_of_an_imported_ticket_is_told_to_nobody_and_what_happens_since_is() {
        var worker = people.find(agent.id()).orElseThrow();
        var buyer = people.find(customer.id()).orElseThrow();
        var now = clock.instant();
        var ticket = importing.write(new ImportedTicket(Desk.unique("source"), "1", "Lamp", "It flickers.", Priority.LOW, "general", department, buyer, List.of(),
                Sentiment.CALM, 5, "en", Channel.WEB, now, List.of(new ImportedTicket.Step.Assigned(worker, "manual", now),
                new ImportedTicket.Step.Said(buyer, "Still", false, false, now)))).orElseThrow();
        assertThat(audience.of(events(ticket, 0))).isEmpty();

        say(customer, ticket, false);
        assertThat(audience.of(events(ticket, 0)).stream().map(Told::userId)).containsExactly(agent.id());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void whatever_happens_nobody_is_told_of_their_own_doings_of_what_they_do_not_see_or_of_notes_as_a_customer(long seed) {
        var random = new Random(seed);
        var other = desk.department();
        var everyone = List.of(admin, agent, colleague, customer, stranger, desk.agent(other), desk.agent(department, other));
        var tickets = new ArrayList<Long>();
        for (var step = 0; step < 60; step++) {
            var who = everyone.get(random.nextInt(everyone.size()));
            if (tickets.isEmpty() || random.nextInt(5) == 0) {
                tickets.add(random.nextInt(4) == 0 ? who.raise("Walk") : who.raise("Walk", "department", random.nextBoolean() ? department : other));
                continue;
            }
            var path = "/api/tickets/" + tickets.get(random.nextInt(tickets.size()));
            switch (random.nextInt(5)) {
                case 0, 1 -> who.post(path + "/messages", Map.of("body", "step " + step, "is_internal", random.nextBoolean()));
                case 2 -> who.post(path + "/assign", Map.of("assigned_agent", everyone.get(random.nextInt(3)).id()));
                case 3 -> who.patch(path, Map.of("department", random.nextBoolean() ? department : other));
                default -> who.post(path + "/set-status", Map.of("status", List.of("in_progress", "resolved", "open").get(random.nextInt(3))));
            }
        }
        var events = tickets.stream().flatMap(ticket -> events(ticket, 0).stream()).toList();

        var told = audience.of(events);

        assertThat(told).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        for (var one : told) {
            assertThat(one.userId()).isNotEqualTo(one.event().actor().id());
            everyone.stream().filter(person -> person.id() == one.userId()).forEach(person -> {
                person.get("/api/tickets/" + one.ticketId()).expect(200);
                assertThat(one.event().internal() && (person == customer || person == stranger)).isFalse();
                assertThat(log.read(one.event()) instanceof TicketEvent.MessagePosted said && said.isInternal() && (person == customer || person == stranger)).isFalse();
            });
        }
        var oneByOne = events.stream().flatMap(event -> audience.of(List.of(event)).stream()).toList();
        assertThat(told).as("the same as one by one").isEqualTo(oneByOne);
    }
}
