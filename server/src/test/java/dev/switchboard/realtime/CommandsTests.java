package dev.switchboard.realtime;

import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** L3: what clients say. */
@SwitchboardTest
class CommandsTests {

    @Autowired
    Desk desk;
    private Http agent = new Http("", null, 0);
    private Http customer = agent;
    private long ticket;

    @BeforeEach
    void open() {
        desk.open();
        var department = desk.department();
        agent = desk.agent(department);
        customer = desk.customer();
        ticket = customer.raise("Printer", "department", department);
    }

    private LiveSocket room(Http person) {
        var room = LiveSocket.of(person, "/ws/tickets/" + ticket);
        room.hear("room.joined");
        return room;
    }

    @Test
    void what_is_said_is_stored_acknowledged_and_told_to_all() {
        try (var theirs = room(customer); var ours = room(agent)) {
            theirs.say("chat", Map.of("body", "It smokes", "client_id", "c1"));
            var ack = theirs.hear("ack");
            assertThat(ack.get("client_id").asString()).isEqualTo("c1");
            assertThat(ack.at("/message/body").asString()).isEqualTo("It smokes");
            assertThat(ack.at("/message/channel").asString()).isEqualTo("chat");
            var heard = ours.hear("ticket.message_created");
            assertThat(heard.at("/message/id").asLong()).isEqualTo(ack.at("/message/id").asLong());
            assertThat(theirs.hear("ticket.message_created").at("/message/client_id").asString()).isEqualTo("c1");
            assertThat(agent.get("/api/tickets/" + ticket + "/messages").json().at("/items/0/body").asString()).isEqualTo("It smokes");
        }
    }

    @Test
    void the_same_client_id_twice_is_stored_once_and_acknowledged_twice() {
        try (var room = room(customer)) {
            room.say("chat", Map.of("body", "Hello", "client_id", "same")).say("chat", Map.of("body", "Hello", "client_id", "same")).settle();
            await().until(() -> room.told("ack").size() == 2);
            assertThat(room.told("ack")).extracting(ack -> ack.at("/message/id").asLong()).containsOnly(room.told("ack").getFirst().at("/message/id").asLong());
            assertThat(customer.get("/api/tickets/" + ticket + "/messages").json().get("items")).hasSize(1);
        }
    }

    @Test
    void internal_notes_and_ai_replies_are_for_agents() {
        try (var theirs = room(customer); var ours = room(agent)) {
            theirs.say("chat", Map.of("body", "psst", "is_internal", true, "client_id", "n"));
            assertThat(theirs.hear("error").get("status").asInt()).isEqualTo(403);
            ours.say("chat", Map.of("body", "A note", "is_internal", true)).say("chat", Map.of("body", "By machine", "is_ai", true));
            assertThat(ours.hear("ack", ack -> ack.at("/message/is_ai").asBoolean()).at("/message/body").asString()).isEqualTo("By machine");
            theirs.hear("ticket.message_created", event -> event.at("/message/is_ai").asBoolean());
            assertThat(theirs.told().toString()).doesNotContain("A note");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "nonsense | 400 | message",
            "[1, 2] | 400 | message",
            "\"text\" | 400 | message",
            "{} {} | 400 | message",
            "{} | 400 | type",
            "{\"type\": \"dance\"} | 400 | type",
            "{\"type\": 5} | 400 | type",
            "{\"type\": \"chat\"} | 400 | body",
            "{\"type\": \"chat\", \"body\": \"  \"} | 400 | body",
            "{\"type\": \"chat\", \"body\": {\"a\": 1}} | 400 | body",
            "{\"type\": \"chat\", \"body\": \"x\", \"is_internal\": \"yes\"} | 400 | is_internal",
            "{\"type\": \"chat\", \"body\": \"x\", \"client_id\": 7} | 400 | client_id",
            "{\"type\": \"subscribe\", \"after_seq\": \"soon\"} | 400 | after_seq",
            "{\"type\": \"subscribe\", \"after_seq\": -1} | 400 | after_seq",
            "{\"type\": \"subscribe\", \"after\": \"1-1\"} | 400 | after",
            "{\"type\": \"chat\", \"body\": \"x\", \"ticket_id\": 1} | 400 | ticket_id",
            "{\"type\": \"unsubscribe\"} | 409 | ",
            "{\"type\": \"typing\", \"is_typing\": 1} | 400 | is_typing"})
    void what_is_wrong_is_said_and_the_socket_lives_on(String message, int status, String field) {
        try (var room = room(agent)) {
            room.say(message);
            var error = room.hear("error");
            assertThat(error.get("status").asInt()).isEqualTo(status);
            if (field != null) {
                assertThat(error.at("/errors/0/field").asString()).isEqualTo(field);
            }
            room.settle();
        }
    }

    @Test
    void texts_beyond_the_limits_and_bytes_are_refused_and_the_socket_lives_on() {
        try (var room = room(agent)) {
            room.say("chat", Map.of("body", "x".repeat(50_001), "client_id", "long"));
            assertThat(room.hear("error", error -> error.get("status").asInt() == 400).get("client_id").asString()).isEqualTo("long");
            room.say("x".repeat(300_000));
            room.hear("error", error -> error.get("status").asInt() == 413);
            room.say("[".repeat(100_000));
            room.sayBytes(new byte[5000]);
            room.hear("error", error -> error.get("status").asInt() == 415);
            room.say("chat", Map.of("body", "ü".repeat(50_000), "client_id", "fits"));
            assertThat(room.hear("ack").at("/message/body").asString()).hasSize(50_000);
            room.settle();
        }
    }

    @Test
    void nul_and_lone_surrogates_are_stored_harmlessly() {
        try (var room = room(agent)) {
            room.say("{\"type\": \"chat\", \"body\": \"a\\u0000b\\ud800c <script>\", \"client_id\": \"z\\u0000\"}");
            assertThat(room.hear("ack").at("/message/body").asString()).isEqualTo("a\uFFFDb\uFFFDc <script>");
        }
    }

    @Test
    void a_refusal_by_the_rules_comes_as_an_error_with_the_client_id() {
        agent.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "closed")).expect(200);
        try (var room = room(customer)) {
            room.say("chat", Map.of("body", "Too late", "client_id", "late"));
            var error = room.hear("error");
            assertThat(error.get("status").asInt()).isEqualTo(409);
            assertThat(error.get("client_id").asString()).isEqualTo("late");
        }
    }

    @Test
    void more_than_twenty_messages_in_ten_seconds_are_too_many() {
        try (var room = room(agent)) {
            for (var i = 0; i < 21; i++) {
                room.say("chat", Map.of("body", "Line " + i));
            }
            var error = room.hear("error");
            assertThat(error.get("status").asInt()).isEqualTo(429);
            assertThat(error.get("retry_after").asInt()).isBetween(1, 10);
            assertThat(room.settle().told("ack")).hasSize(20);
        }
    }

    @Test
    void a_socket_for_everything_names_the_ticket_it_means() {
        try (var socket = LiveSocket.of(agent, "/ws")) {
            socket.say("chat", Map.of("body", "Where?"));
            assertThat(socket.hear("error").at("/errors/0/field").asString()).isEqualTo("ticket_id");
            socket.say("typing", Map.of("ticket_id", ticket));
            socket.hear("error", error -> error.get("status").asInt() == 409);
            socket.say("chat", Map.of("body", "Here", "ticket_id", ticket, "client_id", "h"));
            assertThat(socket.hear("ack").get("ticket_id").asLong()).isEqualTo(ticket);
            socket.say("chat", Map.of("body", "There", "ticket_id", 999999999));
            socket.hear("error", error -> error.get("status").asInt() == 404);
        }
    }
}
