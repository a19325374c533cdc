package dev.switchboard.realtime;

import java.time.Duration;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** L6, and signs of life. */
@SwitchboardTest
class PresenceTests {

    @Autowired
    Desk desk;
    @Autowired
    TurnableClock clock;
    private Http agent = new Http("", null, 0);
    private Http colleague = agent;
    private Http customer = agent;
    private String path = "";

    @BeforeEach
    void open() {
        desk.open();
        var department = desk.department();
        agent = desk.agent(department);
        colleague = desk.agent(department);
        customer = desk.customer();
        path = "/ws/tickets/" + customer.raise("Printer", "department", department);
    }

    @Test
    void agents_see_who_comes_and_goes_and_customers_do_not() {
        try (var ours = LiveSocket.of(agent, path)) {
            assertThat(ours.hear("room.joined").at("/viewers/0/id").asLong()).isEqualTo(agent.id());
            var theirs = LiveSocket.of(customer, path);
            assertThat(theirs.hear("room.joined").has("viewers")).isFalse();
            ours.hear("presence.changed", change -> change.get("viewers").size() == 2);
            var third = LiveSocket.of(colleague, path);
            assertThat(third.hear("room.joined").get("viewers")).hasSize(3);
            var full = ours.hear("presence.changed", change -> change.get("viewers").size() == 3);
            assertThat(full.at("/viewers/1/role").asString()).isEqualTo("customer");
            third.drop();
            await().until(() -> ours.told("presence.changed").getLast().get("viewers").size() == 2);
            assertThat(theirs.settle().told("presence.changed")).isEmpty();
            theirs.close();
        }
    }

    @Test
    void the_same_person_twice_is_there_once() {
        try (var first = LiveSocket.of(agent, path)) {
            first.hear("room.joined");
            try (var second = LiveSocket.of(agent, path)) {
                assertThat(second.hear("room.joined").get("viewers")).hasSize(1);
            }
        }
    }

    @Test
    void customers_learn_that_an_agent_types_and_agents_learn_who_does() {
        try (var theirs = LiveSocket.of(customer, path); var ours = LiveSocket.of(agent, path); var third = LiveSocket.of(colleague, path)) {
            theirs.hear("room.joined");
            ours.hear("room.joined");
            third.hear("room.joined");
            ours.say("typing", Map.of()).say("typing", Map.of("is_typing", true)).settle();
            var forCustomers = theirs.hear("typing");
            assertThat(forCustomers.get("by").asString()).isEqualTo("agent");
            assertThat(forCustomers.has("user")).isFalse();
            assertThat(third.hear("typing").at("/user/id").asLong()).isEqualTo(agent.id());
            third.hear("presence.changed", change -> change.at("/typing/0").asLong() == agent.id());
            assertThat(ours.told("typing")).isEmpty();

            ours.say("chat", Map.of("body", "Done"));
            theirs.hear("typing", typing -> !typing.get("is_typing").asBoolean());
            theirs.say("typing", Map.of());
            assertThat(ours.hear("typing").get("by").asString()).isEqualTo("customer");
            assertThat(theirs.settle().told("typing")).hasSize(2);
        }
    }

    @Test
    void typing_on_a_note_is_not_for_customers() {
        try (var theirs = LiveSocket.of(customer, path); var ours = LiveSocket.of(agent, path); var third = LiveSocket.of(colleague, path)) {
            theirs.hear("room.joined");
            ours.hear("room.joined");
            third.hear("room.joined");
            ours.say("typing", Map.of("is_internal", true));
            third.hear("typing");
            assertThat(theirs.settle().told("typing")).isEmpty();
        }
    }

    @Test
    void typing_ends_by_itself() {
        try (var theirs = LiveSocket.of(customer, path); var ours = LiveSocket.of(agent, path)) {
            theirs.hear("room.joined");
            ours.hear("room.joined");
            ours.say("typing", Map.of());
            theirs.hear("typing");
            clock.turnOn(Duration.ofSeconds(7));
            theirs.hear("typing", typing -> !typing.get("is_typing").asBoolean());
        }
    }

    @Test
    void who_answers_pings_stays_and_who_does_not_goes() {
        try (var alive = LiveSocket.of(agent, path); var deaf = LiveSocket.deaf(colleague, path)) {
            alive.hear("presence.changed", change -> change.get("viewers").size() == 2);
            clock.turnOn(Duration.ofSeconds(31));
            await().until(() -> alive.pings() == 1);
            alive.settle();
            clock.turnOn(Duration.ofSeconds(95));
            await().until(() -> alive.told("presence.changed").getLast().get("viewers").size() == 1);
            deaf.listen();
            assertThat(deaf.code()).isEqualTo(4408);
            assertThat(alive.settle().isOpen()).isTrue();
        }
    }
}
