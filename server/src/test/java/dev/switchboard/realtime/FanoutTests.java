package dev.switchboard.realtime;

import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** L2: who is told what. */
@SwitchboardTest
class FanoutTests {

    @Autowired
    Desk desk;
    @Autowired
    MeterRegistry meters;
    @Autowired
    Push push;
    private String department = "";
    private Http agent = new Http("", null, 0);
    private Http customer = agent;
    private long ticket;

    @BeforeEach
    void open() {
        desk.open();
        department = desk.department();
        agent = desk.agent(department);
        customer = desk.customer();
        ticket = customer.raise("Printer", "department", department);
    }

    private String path(String more) {
        return "/api/tickets/" + ticket + more;
    }

    @Test
    void a_room_hears_messages_with_their_text_and_the_ticket_as_it_is() {
        try (var room = LiveSocket.of(customer, "/ws/tickets/" + ticket)) {
            room.hear("room.joined");
            agent.post(path("/messages"), Map.of("body", "Did you turn it on?", "client_id", "a1")).expect(201);

            var event = room.hear("ticket.message_created");
            assertThat(event.at("/message/body").asString()).isEqualTo("Did you turn it on?");
            assertThat(event.at("/message/client_id").asString()).isEqualTo("a1");
            assertThat(event.at("/actor/id").asLong()).isEqualTo(agent.id());
            assertThat(event.get("actor_kind").asString()).isEqualTo("agent");
            assertThat(event.get("is_internal").asBoolean()).isFalse();
            assertThat(event.at("/ticket/subject").asString()).isEqualTo("Printer");
            assertThat(event.at("/ticket/version").asLong()).isGreaterThanOrEqualTo(event.get("seq").asLong());
            assertThat(event.at("/data/is_first_response").asBoolean()).isTrue();
        }
    }

    @Test
    void every_kind_of_event_reaches_the_room_in_order() {
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket)) {
            room.hear("room.joined");
            agent.patch(path(""), Map.of("priority", "critical")).expect(200);
            agent.patch(path(""), Map.of("assigned_agent", agent.id())).expect(200);
            agent.post(path("/set-status"), Map.of("status", "resolved")).expect(200);
            customer.post(path("/feedback"), Map.of("rating", 5, "comment", "Thanks")).expect(200);

            room.hear("ticket.updated", event -> event.at("/data/rating").asInt() == 5);
            room.hear("ticket.updated", event -> event.at("/data/changes/priority/after").asString().equals("critical"));
            assertThat(room.hear("ticket.assigned").at("/data/after").asLong()).isEqualTo(agent.id());
            room.hear("ticket.status_changed", event -> event.at("/data/after").asString().equals("resolved"));
            assertThat(room.seqs(ticket)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void internal_notes_reach_agents_and_never_customers() {
        try (var theirs = LiveSocket.of(customer, "/ws/tickets/" + ticket); var ours = LiveSocket.of(agent, "/ws/tickets/" + ticket);
             var theirList = LiveSocket.of(customer, "/ws"); var ourList = LiveSocket.of(agent, "/ws")) {
            theirs.hear("room.joined");
            ours.hear("room.joined");
            theirList.hear("ready");
            ourList.hear("ready");
            agent.post(path("/messages"), Map.of("body", "A secret", "is_internal", true)).expect(201);
            agent.post(path("/messages"), Map.of("body", "Hello")).expect(201);

            ours.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("A secret"));
            ourList.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("A secret"));
            theirs.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("Hello"));
            theirList.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("Hello"));
            assertThat(theirs.told().toString() + theirList.told()).doesNotContain("secret").doesNotContain("\"is_internal\":true");
        }
    }

    @Test
    void the_stream_of_everything_tells_of_visible_tickets_only() {
        var other = desk.department();
        try (var list = LiveSocket.of(agent, "/ws")) {
            list.hear("ready");
            var hidden = customer.raise("Elsewhere", "department", other);
            var shown = customer.raise("Here", "department", department);

            var event = list.hear("ticket.created", created -> created.get("ticket_id").asLong() == shown);
            assertThat(event.get("cursor").asString()).isNotEmpty();
            assertThat(event.at("/ticket/subject").asString()).isEqualTo("Here");
            assertThat(list.seqs(hidden)).isEmpty();
            list.hear("stats.changed");
        }
    }

    @Test
    void numbers_are_said_to_have_changed_at_most_once_a_second() {
        try (var list = LiveSocket.of(agent, "/ws")) {
            list.hear("ready");
            var before = System.nanoTime();
            for (var i = 0; i < 20; i++) {
                agent.post(path("/messages"), Map.of("body", "Line " + i)).expect(201);
            }
            list.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("Line 19"));
            list.hear("stats.changed");
            var seconds = (System.nanoTime() - before) / 1_000_000_000;
            assertThat(list.told("stats.changed")).hasSizeBetween(1, (int) seconds + 2);
        }
    }

    @Test
    void one_socket_follows_several_rooms_and_is_told_everything_once() {
        var second = customer.raise("Screen", "department", department);
        try (var socket = LiveSocket.of(customer, "/ws")) {
            socket.hear("ready");
            socket.say("subscribe", Map.of("ticket_id", ticket)).say("subscribe", Map.of("ticket_id", second));
            socket.hear("room.joined", joined -> joined.get("ticket_id").asLong() == second);
            for (var i = 0; i < 5; i++) {
                agent.post("/api/tickets/" + ticket + "/messages", Map.of("body", "first " + i)).expect(201);
                agent.post("/api/tickets/" + second + "/messages", Map.of("body", "second " + i)).expect(201);
            }
            socket.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("second 4"));
            socket.say("unsubscribe", Map.of("ticket_id", ticket)).settle();
            agent.post("/api/tickets/" + ticket + "/messages", Map.of("body", "first 5")).expect(201);
            socket.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("first 5"));
            assertThat(socket.seqs(ticket)).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
            // That it was raised, before its room was joined, is told by the list, in its own time.
            assertThat(socket.seqs(second)).filteredOn(seq -> seq > 1).containsExactly(2L, 3L, 4L, 5L, 6L);
            assertThat(socket.seqs(second)).doesNotHaveDuplicates();
        }
    }

    @Test
    void staff_are_told_when_an_agent_comes_and_customers_are_not() {
        var colleague = desk.agent(department);
        try (var list = LiveSocket.of(agent, "/ws"); var theirs = LiveSocket.of(customer, "/ws")) {
            list.hear("ready");
            theirs.hear("ready");
            colleague.patch("/api/me/availability", Map.of("is_available", true)).expect(200);
            var event = list.hear("presence.changed", change -> change.at("/user/id").asLong() == colleague.id());
            assertThat(event.get("is_available").asBoolean()).isTrue();
            assertThat(theirs.settle().told("presence.changed")).isEmpty();
            colleague.patch("/api/me/availability", Map.of("is_available", false)).expect(200);
        }
    }

    @Test
    void other_modules_say_something_to_one_user() {
        try (var list = LiveSocket.of(agent, "/ws"); var theirs = LiveSocket.of(customer, "/ws")) {
            list.hear("ready");
            theirs.hear("ready");
            push.toUser(agent.id(), Map.of("type", "word.of_a_test", "about", Map.of("id", 7)));
            JsonNode event = list.hear("word.of_a_test");
            assertThat(event.at("/about/id").asInt()).isEqualTo(7);
            assertThat(theirs.settle().told("word.of_a_test")).isEmpty();
        }
    }

    @Test
    void open_sockets_are_counted() {
        var gauge = meters.get("switchboard.sockets.open").gauge();
        var socket = LiveSocket.of(agent, "/ws");
        socket.hear("ready");
        assertThat(gauge.value()).isGreaterThanOrEqualTo(1);
        var before = gauge.value();
        socket.close();
        await().until(() -> gauge.value() < before);
    }

    @Test
    void last_words_that_are_internal_are_told_to_staff_only() {
        try (var theirs = LiveSocket.of(customer, "/ws/tickets/" + ticket); var ours = LiveSocket.of(agent, "/ws/tickets/" + ticket)) {
            theirs.hear("room.joined");
            ours.hear("room.joined");
            agent.post(path("/messages"), Map.of("body", "They always call on Mondays", "is_internal", true)).expect(201);
            agent.patch(path(""), Map.of("priority", "high")).expect(200);

            assertThat(ours.hear("ticket.updated").at("/ticket/excerpt").asString()).isEqualTo("They always call on Mondays");
            assertThat(theirs.hear("ticket.updated").toString()).doesNotContain("Mondays");
        }
    }
}
