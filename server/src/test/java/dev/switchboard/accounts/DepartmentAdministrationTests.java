package dev.switchboard.accounts;

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

/** C2: departments as admins look after them. */
@SwitchboardTest
class DepartmentAdministrationTests {

    private static final String PATH = "/api/admin/departments";

    @Autowired
    Desk desk;

    @Autowired
    AccountLog log;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static JsonNode entry(Http admin, String key) {
        return admin.get(PATH).expect(200).json().get("items").valueStream().filter(item -> item.get("key").asString().equals(key)).findFirst().orElse(null);
    }

    @Test
    void each_is_shown_with_its_agents_and_active_tickets() {
        var admin = desk.admin();
        var department = desk.department();
        var agent = desk.agent(department);
        var gone = desk.agent(department);
        admin.patch("/api/admin/users/" + gone.id(), Map.of("is_active", false)).expect(200);
        assertThat(entry(admin, department).get("has_tickets").asBoolean()).isFalse();
        var customer = desk.customer();
        customer.raise("active", "department", department);
        var done = customer.raise("done", "department", department);
        agent.post("/api/tickets/" + done + "/set-status", Map.of("status", "closed")).expect(200);

        var entry = entry(admin, department);

        assertThat(entry.get("agents").asInt()).isEqualTo(1);
        assertThat(entry.get("active_tickets").asInt()).isEqualTo(1);
        assertThat(entry.get("has_tickets").asBoolean()).isTrue();
    }

    @Test
    void a_new_name_leaves_the_key_and_all_that_goes_by_it() {
        var admin = desk.admin();
        var department = desk.department();
        var agent = desk.agent(department);
        desk.customer().raise("stays", "department", department);
        var name = Desk.unique("Plumbing ");

        assertThat(admin.patch(PATH + "/" + department, Map.of("name", " " + name + " ")).expect(200).text("key")).isEqualTo(department);

        assertThat(agent.get("/api/me").text("departments.0.name")).isEqualTo(name);
        assertThat(agent.get("/api/tickets?department=" + department).items("subject")).containsExactly("stays");
        admin.patch(PATH + "/" + desk.department(), Map.of("name", name.toUpperCase())).expect(400);
        admin.patch(PATH + "/" + department, Map.of("name", name)).expect(200);
        for (var bad : List.of("", " ", "\u2003", "x".repeat(101))) {
            assertThat(admin.patch(PATH + "/" + department, Map.of("name", bad)).expect(400).text("errors.0.field")).isEqualTo("name");
        }
        admin.patch(PATH + "/nowhere", Map.of("name", "x")).expect(404);
    }

    @Test
    void an_empty_one_is_deleted_and_its_agents_are_in_it_no_more() {
        var admin = desk.admin();
        var department = desk.department();
        var other = desk.department();
        var agent = desk.agent(department, other);

        admin.delete(PATH + "/" + department).expect(204);

        assertThat(entry(admin, department)).isNull();
        assertThat(agent.get("/api/me").at("departments").valueStream().map(d -> d.get("key").asString()).toList()).containsExactly(other);
        var event = log.events().stream(agent.id(), 0, Long.MAX_VALUE, true, 100).getLast();
        assertThat(event.type()).isEqualTo(AccountLog.UPDATED);
        assertThat(event.actor().id()).isEqualTo(admin.id());
        admin.delete(PATH + "/" + department).expect(404);
    }

    @Test
    void one_that_a_ticket_belongs_to_stays_as_it_is() {
        var admin = desk.admin();
        var department = desk.department();
        var agent = desk.agent(department);
        var ticket = desk.customer().raise("closed", "department", department);
        agent.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "closed")).expect(200);

        admin.delete(PATH + "/" + department).expect(409);

        assertThat(agent.get("/api/me").at("departments")).hasSize(1);
        agent.get("/api/tickets/" + ticket).expect(200);
    }

    @Test
    void they_are_looked_after_by_admins_only() {
        var department = desk.department();
        for (var other : List.of(desk.agent(department), desk.customer())) {
            other.get(PATH).expect(403);
            other.patch(PATH + "/" + department, Map.of("name", "x")).expect(403);
            other.delete(PATH + "/" + department).expect(403);
        }
    }
}
