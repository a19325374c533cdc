package dev.switchboard.realtime;

import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** L5: whoever loses a right is told nothing more by it. */
@SwitchboardTest
class RightsTests {

    @Autowired
    Desk desk;
    private String department = "";
    private Http admin = new Http("", null, 0);
    private Http agent = admin;
    private Http customer = admin;
    private long ticket;

    @BeforeEach
    void open() {
        desk.open();
        department = desk.department();
        admin = desk.admin();
        agent = desk.agent(department);
        customer = desk.customer();
        ticket = customer.raise("Printer", "department", department);
    }

    private void change(Http person, Map<String, ?> change) {
        admin.patch("/api/admin/users/" + person.id(), change).expect(200);
    }

    @Test
    void a_ticket_that_moves_away_takes_its_room_with_it() {
        var elsewhere = desk.department();
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket); var list = LiveSocket.of(agent, "/ws"); var witness = LiveSocket.of(admin, "/ws")) {
            room.hear("room.joined");
            list.say("subscribe", Map.of("ticket_id", ticket)).hear("room.joined");
            admin.patch("/api/tickets/" + ticket, Map.of("department", elsewhere)).expect(200);
            admin.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Not for you", "is_internal", true)).expect(201);
            witness.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("Not for you"));

            assertThat(room.code()).isEqualTo(4403);
            assertThat(room.hear("room.left").get("reason").asString()).isEqualTo("no longer visible");
            assertThat(list.hear("room.left").get("ticket_id").asLong()).isEqualTo(ticket);
            assertThat(list.settle().isOpen()).isTrue();
            assertThat(room.seqs(ticket)).isEmpty();
            assertThat(list.seqs(ticket)).isEmpty();
            list.say("subscribe", Map.of("ticket_id", ticket));
            assertThat(list.hear("error").get("status").asInt()).isEqualTo(404);
        }
    }

    @Test
    void an_agent_who_leaves_the_department_hears_nothing_that_is_said_after_it() {
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket); var list = LiveSocket.of(agent, "/ws")) {
            room.hear("room.joined");
            list.hear("ready");
            change(agent, Map.of("departments", List.of()));
            admin.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Not for you")).expect(201);

            assertThat(room.code()).isEqualTo(4403);
            assertThat(room.seqs(ticket)).isEmpty();
            var next = desk.department();
            change(agent, Map.of("departments", List.of(next)));
            var visible = customer.raise("Screen", "department", next);
            list.hear("ticket.created", event -> event.get("ticket_id").asLong() == visible);
            assertThat(list.seqs(ticket)).isEmpty();
        }
    }

    @Test
    void an_agent_who_becomes_a_customer_hears_no_more_notes() {
        var own = agent.raise("My own", "department", department);
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + own)) {
            room.hear("room.joined");
            change(agent, Map.of("role", "customer", "departments", List.of()));
            admin.post("/api/tickets/" + own + "/messages", Map.of("body", "A secret", "is_internal", true)).expect(201);
            admin.post("/api/tickets/" + own + "/messages", Map.of("body", "Hello")).expect(201);
            room.hear("ticket.message_created", event -> event.at("/message/body").asString().equals("Hello"));
            assertThat(room.told().toString()).doesNotContain("A secret");
        }
    }

    @Test
    void signing_out_closes_the_sockets_of_that_session_only() {
        var username = agent.get("/api/me").expect(200).text("username");
        var elsewhere = new Http(agent.address(), desk.nobody().post("/api/auth/token",
                Map.of("username", username, "password", Desk.PASSWORD)).expect(200).text("access"), agent.id());
        try (var room = LiveSocket.of(agent, "/ws/tickets/" + ticket); var list = LiveSocket.of(agent, "/ws"); var other = LiveSocket.of(elsewhere, "/ws")) {
            room.hear("room.joined");
            list.hear("ready");
            other.hear("ready");
            agent.post("/api/auth/logout", Map.of());
            assertThat(room.code()).isEqualTo(4401);
            assertThat(list.code()).isEqualTo(4401);
            assertThat(other.settle().isOpen()).isTrue();
        }
    }

    @Test
    void deactivation_closes_with_4401() {
        try (var list = LiveSocket.of(agent, "/ws")) {
            list.hear("ready");
            change(agent, Map.of("is_active", false));
            assertThat(list.code()).isEqualTo(4401);
        }
    }

    @Test
    void a_password_reset_closes_with_4401() {
        try (var list = LiveSocket.of(agent, "/ws")) {
            list.hear("ready");
            assertThat(admin.post("/api/admin/users/" + agent.id() + "/reset-password", Map.of()).status()).isBetween(200, 204);
            assertThat(list.code()).isEqualTo(4401);
        }
    }
}
