package dev.switchboard.platform.wire;

import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** W6. */
@SwitchboardTest
class VersionTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void a_ticket_carries_its_version_as_etag_and_every_change_raises_it() {
        var customer = desk.customer();
        var raised = customer.post("/api/tickets", Map.of("subject", "a", "description", "b")).expect(201);
        var path = "/api/tickets/" + raised.text("id");

        var read = customer.get(path).expect(200);
        var changed = customer.patch(path, Map.of("subject", "c")).expect(200);

        assertThat(raised.header("ETag")).isEqualTo("\"" + raised.text("version") + "\"").isEqualTo(read.header("ETag"));
        assertThat(changed.header("ETag")).isEqualTo("\"" + changed.text("version") + "\"");
        assertThat(changed.at("version").asLong()).isGreaterThan(read.at("version").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "PUT"})
    void a_stale_if_match_gets_412_and_the_current_ticket(String method) {
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("a");
        var stale = customer.get(path).header("ETag");
        customer.patch(path, Map.of("subject", "quicker")).expect(200);

        var refusal = customer.send(method, path, Map.of("subject", "slower"), Map.of("If-Match", stale)).expect(412);

        assertThat(refusal.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refusal.text("current.subject")).isEqualTo("quicker");
        assertThat(refusal.at("current")).isEqualTo(customer.patch(path, Map.of()).expect(200).json());
    }

    @Test
    void the_current_version_passes_in_every_spelling() {
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("a");

        for (var form : java.util.List.of("\"%s\"", "W/\"%s\"", "%s", "*", " \"%s\" ")) {
            var version = customer.get(path).text("version");
            customer.send("PATCH", path, Map.of("subject", "Now " + form.replace("%s", "")), Map.of("If-Match", form.replace("%s", version))).expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"-1\"", "\"abc\"", "\"99999999999999999999\"", "W/", "\"\"", "'; drop table tickets"})
    void what_is_no_version_of_ours_never_matches(String garbage) {
        var customer = desk.customer();
        var path = "/api/tickets/" + customer.raise("a");

        customer.send("PATCH", path, Map.of("subject", "b"), Map.of("If-Match", garbage)).expect(412);

        assertThat(customer.get(path).text("subject")).isEqualTo("a");
    }

    @Test
    void status_and_assignment_honour_if_match_too() {
        var department = desk.department();
        var agent = desk.agent(department);
        var path = "/api/tickets/" + desk.customer().raise("a", "department", department);

        agent.post(path + "/set-status", Map.of("status", "resolved"), Map.of("If-Match", "\"0\"")).expect(412);
        agent.post(path + "/assign", Map.of("assigned_agent", agent.id()), Map.of("If-Match", "\"0\"")).expect(412);
    }

    @Test
    void a_stale_version_of_an_invisible_ticket_is_still_a_404() {
        var path = "/api/tickets/" + desk.customer().raise("a");

        desk.customer().send("PATCH", path, Map.of("subject", "b"), Map.of("If-Match", "\"0\"")).expect(404);
    }
}
