package dev.switchboard.realtime;

import java.util.Map;
import java.util.concurrent.CompletionException;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** L1. */
@SwitchboardTest
class HandshakeTests {

    @Autowired
    Desk desk;
    private String department = "";

    @BeforeEach
    void open() {
        desk.open();
        department = desk.department();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws/tickets/%d", "/ws/tickets/%d/", "/ws/chat/%d", "/ws/chat/%d/"})
    void a_room_has_four_spellings(String path) {
        var customer = desk.customer();
        var ticket = customer.raise("Printer", "department", department);
        try (var socket = LiveSocket.of(customer, path.formatted(ticket))) {
            assertThat(socket.hear("room.joined").get("ticket_id").asLong()).isEqualTo(ticket);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/ws/"})
    void the_stream_of_everything_begins_with_a_cursor(String path) {
        try (var socket = LiveSocket.of(desk.customer(), path)) {
            assertThat(socket.hear("ready").get("cursor").asString()).contains("-");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"switchboard", "bearer"})
    void a_token_may_come_as_a_subprotocol_and_is_never_echoed(String name) {
        var customer = desk.customer();
        try (var socket = LiveSocket.offering(customer, "/ws", name, customer.token())) {
            socket.hear("ready");
            assertThat(socket.protocol()).isEqualTo(name);
        }
    }

    @Test
    void no_token_and_a_bad_one_close_with_4401() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer", "department", department);
        assertThat(LiveSocket.offering(customer, "/ws/tickets/" + ticket).code()).isEqualTo(4401);
        assertThat(LiveSocket.offering(customer, "/ws").code()).isEqualTo(4401);
        assertThat(LiveSocket.offering(customer, "/ws?token=nonsense").code()).isEqualTo(4401);
        assertThat(LiveSocket.offering(customer, "/ws?token=" + customer.token() + "x").code()).isEqualTo(4401);
    }

    @Test
    void a_token_of_an_ended_session_closes_with_4401() {
        var customer = desk.customer();
        customer.post("/api/auth/logout", Map.of());
        assertThat(LiveSocket.of(customer, "/ws").code()).isEqualTo(4401);
    }

    @Test
    void a_ticket_that_one_may_not_see_closes_with_4403_as_one_that_is_not_there() {
        var ticket = desk.customer().raise("Printer", "department", department);
        var stranger = desk.customer();
        assertThat(LiveSocket.of(stranger, "/ws/tickets/" + ticket).code()).isEqualTo(4403);
        assertThat(LiveSocket.of(desk.agent(desk.department()), "/ws/tickets/" + ticket).code()).isEqualTo(4403);
        assertThat(LiveSocket.of(stranger, "/ws/tickets/999999999").code()).isEqualTo(4403);
        assertThat(LiveSocket.of(stranger, "/ws/tickets/printer").code()).isEqualTo(4403);
        assertThat(LiveSocket.of(stranger, "/ws/tickets/99999999999999999999").code()).isEqualTo(4403);
    }

    @Test
    void an_address_that_is_not_understood_closes_with_4400() {
        assertThat(LiveSocket.of(desk.customer(), "/ws?after=yesterday").code()).isEqualTo(4400);
        assertThat(LiveSocket.of(desk.customer(), "/ws/tickets/1?after_seq=-4").code()).isEqualTo(4400);
    }

    @Test
    void pages_of_other_origins_are_refused_and_those_of_the_public_address_are_not() {
        Http customer = desk.customer();
        assertThatThrownBy(() -> LiveSocket.fromPage(customer, "/ws", "https://evil.example")).isInstanceOf(CompletionException.class);
        try (var same = LiveSocket.fromPage(customer, "/ws", customer.address());
             var known = LiveSocket.fromPage(customer, "/ws", "http://localhost:8080")) {
            same.hear("ready");
            known.hear("ready");
        }
    }
}
