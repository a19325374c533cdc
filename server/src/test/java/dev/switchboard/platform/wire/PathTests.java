package dev.switchboard.platform.wire;

import java.time.Instant;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** W1. */
@SwitchboardTest
class PathTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tickets", "/api/tickets/stats", "/api/me", "/api/auth/me", "/api/admin/users", "/api/admin/mails",
            "/api/admin/settings", "/api/departments", "/api/categories", "/api/me/availability", "/api/auth/providers"})
    void every_path_works_with_and_without_a_trailing_slash(String path) {
        var admin = desk.admin();

        assertThat(admin.get(path).expect(200).json().propertyNames()).isEqualTo(admin.get(path + "/").expect(200).json().propertyNames());
    }

    @Test
    void a_trailing_slash_does_no_harm_to_ids_and_commands() {
        var customer = desk.customer();
        var ticket = customer.raise("Slash");

        customer.get("/api/tickets/" + ticket + "/").expect(200);
        customer.post("/api/tickets/" + ticket + "/messages/", java.util.Map.of("body", "Hello")).expect(201);
        customer.post("/api/tickets/" + ticket + "/set-status/", java.util.Map.of("status", "closed")).expect(200);
        desk.nobody().post("/api/auth/token/", java.util.Map.of("username", desk.username(customer), "password", Desk.PASSWORD)).expect(200);
    }

    @Test
    void names_are_snake_case_and_times_are_iso_8601_in_utc() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var ticket = customer.raise("Names", "department", department);
        agent.post("/api/tickets/" + ticket + "/messages", java.util.Map.of("body", "Hi", "is_internal", true)).expect(201);

        for (var path : java.util.List.of("/api/tickets/" + ticket, "/api/tickets", "/api/me", "/api/tickets/" + ticket + "/timeline")) {
            requireWireForm(agent.get(path).expect(200).json());
        }
    }

    private static void requireWireForm(JsonNode node) {
        for (var property : node.properties()) {
            assertThat(property.getKey()).matches("[a-z][a-z0-9_]*");
            if (property.getKey().endsWith("_at") && !property.getValue().isNull()) {
                assertThat(property.getValue().asString()).endsWith("Z");
                assertThat(Instant.parse(property.getValue().asString())).isNotNull();
            }
            if (property.getKey().equals("id") || property.getKey().endsWith("_id") && !property.getKey().equals("client_id")) {
                assertThat(property.getValue().isNumber() || property.getValue().isNull()).as(property.getKey()).isTrue();
            }
            requireWireForm(property.getValue());
        }
        if (node.isArray()) {
            node.forEach(PathTests::requireWireForm);
        }
    }
}
