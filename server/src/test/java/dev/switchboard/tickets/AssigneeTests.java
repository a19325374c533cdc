package dev.switchboard.tickets;

import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who tickets can be given to. */
@SwitchboardTest
class AssigneeTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static JsonNode find(Http who, Http agent) {
        return who.get("/api/agents").expect(200).json().get("items").valueStream()
                .filter(item -> item.get("id").asLong() == agent.id()).findFirst().orElse(null);
    }

    @Test
    void each_is_shown_with_departments_availability_and_load() {
        var one = desk.department();
        var two = desk.department();
        var agent = desk.agent(two, one);
        var customer = desk.customer();
        var admin = desk.admin();
        var tickets = List.of(customer.raise("a", "department", one), customer.raise("b", "department", one), customer.raise("c"));
        tickets.forEach(id -> admin.post("/api/tickets/" + id + "/assign", Map.of("assigned_agent", agent.id())).expect(200));
        agent.post("/api/tickets/" + tickets.getFirst() + "/set-status", Map.of("status", "resolved")).expect(200);
        admin.patch("/api/admin/users/" + agent.id(), Map.of("capacity", 7, "name", "Zoë")).expect(200);

        var shown = find(desk.agent(), agent);

        assertThat(shown.get("name").asString()).isEqualTo("Zoë");
        assertThat(shown.get("username").asString()).isEqualTo(desk.username(agent));
        assertThat(shown.get("role").asString()).isEqualTo("agent");
        assertThat(shown.get("departments").valueStream().map(JsonNode::asString).toList()).containsExactly(one, two);
        assertThat(shown.get("is_available").asBoolean()).isFalse();
        assertThat(shown.get("capacity").asInt()).isEqualTo(7);
        assertThat(shown.get("active_tickets").asInt()).as("whether the asking agent sees them or not").isEqualTo(2);
    }

    @Test
    void admins_are_among_them_and_neither_customers_nor_those_who_left() {
        var admin = desk.admin();
        var gone = desk.agent("it");
        admin.patch("/api/admin/users/" + gone.id(), Map.of("is_active", false)).expect(200);

        assertThat(find(admin, admin).get("role").asString()).isEqualTo("admin");
        assertThat(find(admin, gone)).isNull();
        assertThat(find(admin, desk.customer())).isNull();
    }

    @Test
    void they_are_in_the_order_of_their_names() {
        var admin = desk.admin();
        var names = Map.of("zeta", desk.agent(), "Alpha", desk.agent(), "beta", desk.agent());
        names.forEach((name, agent) -> admin.patch("/api/admin/users/" + agent.id(), Map.of("name", name + " of the alphabet")).expect(200));

        assertThat(admin.get("/api/agents").expect(200).items("name")).filteredOn(name -> name.endsWith("of the alphabet"))
                .containsExactly("Alpha of the alphabet", "beta of the alphabet", "zeta of the alphabet");
    }

    @Test
    void they_are_not_for_customers() {
        desk.customer().get("/api/agents").expect(403);
    }
}
