package dev.switchboard.realtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.switchboard.Switchboard;
import dev.switchboard.platform.config.Secret;
import dev.switchboard.platform.feed.NodeChannel;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes on one database. */
@SwitchboardTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

    @Autowired
    Desk desk;
    @Autowired
    TurnableClock clock;
    @Autowired
    Environment environment;
    private ConfigurableApplicationContext second = new GenericApplicationContext();
    private String there = "";

    @BeforeAll
    void startAnother() throws IOException {
        second = node();
        there = "http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port");
    }

    private ConfigurableApplicationContext node() throws IOException {
        var data = Files.createTempDirectory("switchboard-node");
        Files.copy(Secret.file(Path.of(environment.getRequiredProperty("switchboard.data"))), Secret.file(data));
        return new SpringApplicationBuilder(Switchboard.class).run("--server.port=0", "--server.address=127.0.0.1", "--switchboard.data=" + data,
                "--switchboard.database.url=" + environment.getProperty("switchboard.database.url"),
                "--switchboard.database.username=" + environment.getProperty("switchboard.database.username"),
                "--switchboard.database.password=" + environment.getProperty("switchboard.database.password"));
    }

    @AfterAll
    void stopIt() {
        second.close();
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void what_is_said_at_one_node_is_heard_at_the_other_and_so_is_who_is_there() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var ticket = customer.raise("Printer", "department", department);
        try (var here = LiveSocket.of(customer, "/ws/tickets/" + ticket); var away = LiveSocket.of(agent.at(there), "/ws/tickets/" + ticket);
             var list = LiveSocket.of(agent.at(there), "/ws")) {
            here.hear("room.joined");
            away.hear("room.joined");
            list.hear("ready");
            here.say("chat", Map.of("body", "Across", "client_id", "x"));
            assertThat(away.hear("ticket.message_created").at("/message/body").asString()).isEqualTo("Across");
            list.hear("ticket.message_created", event -> event.get("ticket_id").asLong() == ticket);

            away.hear("presence.changed", change -> change.get("viewers").size() == 2);
            away.say("typing", Map.of());
            assertThat(here.hear("typing").get("by").asString()).isEqualTo("agent");
            here.say("typing", Map.of());
            assertThat(away.hear("typing").at("/user/id").asLong()).isEqualTo(customer.id());
            here.drop();
            await().until(() -> away.told("presence.changed").getLast().get("viewers").size() == 1);
        }
    }

    @Test
    void those_at_a_node_that_fell_silent_are_gone_after_a_minute() {
        var department = desk.department();
        var agent = desk.agent(department);
        var ticket = desk.customer().raise("Printer", "department", department);
        try (var here = LiveSocket.of(agent, "/ws/tickets/" + ticket)) {
            here.hear("room.joined");
            second.getBean(NodeChannel.class).tell("presence", """
                    {"node": "lost", "ticket": %d, "here": [{"who": {"id": 0, "name": "Ghost", "username": "ghost", "role": "agent"},
                     "types": false, "on_note": false}]}""".formatted(ticket).replace("\n", ""));
            here.hear("presence.changed", change -> change.get("viewers").size() == 2);
            clock.turnOn(Duration.ofSeconds(62));
            await().until(() -> here.told("presence.changed").getLast().get("viewers").size() == 1);
        }
    }

    @Test
    void a_right_that_is_lost_at_one_node_is_lost_at_the_other() {
        var department = desk.department();
        var agent = desk.agent(department);
        var other = desk.agent(department);
        var admin = desk.admin();
        var ticket = desk.customer().raise("Printer", "department", department);
        try (var room = LiveSocket.of(agent.at(there), "/ws/tickets/" + ticket); var list = LiveSocket.of(other.at(there), "/ws")) {
            room.hear("room.joined");
            list.hear("ready");
            admin.patch("/api/admin/users/" + agent.id(), Map.of("departments", List.of())).expect(200);
            admin.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Not for you")).expect(201);
            assertThat(room.code()).isEqualTo(4403);
            assertThat(room.seqs(ticket)).isEmpty();
            other.post("/api/auth/logout", Map.of());
            assertThat(list.code()).isEqualTo(4401);
        }
    }

    @Test
    void a_node_that_stops_says_good_bye() throws IOException {
        var agent = desk.agent(desk.department());
        var third = node();
        var socket = LiveSocket.of(agent.at("http://127.0.0.1:" + third.getEnvironment().getProperty("local.server.port")), "/ws");
        socket.hear("ready");
        third.close();
        assertThat(socket.code()).isEqualTo(1001);
    }
}
