package dev.switchboard.platform.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** W7. */
@SwitchboardTest
class ApiDescriptionTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void the_api_describes_itself_to_anyone_as_openapi_3_1() {
        var description = desk.nobody().get("/api/openapi.json").expect(200).json();

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("paths").propertyNames()).contains("/api/tickets", "/api/tickets/{id}", "/api/tickets/{id}/messages",
                "/api/tickets/{id}/set-status", "/api/tickets/{id}/assign", "/api/tickets/{id}/timeline", "/api/tickets/{id}/feedback",
                "/api/tickets/stats", "/api/attachments", "/api/auth/token", "/api/auth/token/refresh", "/api/auth/token/verify", "/api/auth/login",
                "/api/auth/logout", "/api/auth/request-otp", "/api/auth/verify-otp", "/api/auth/register", "/api/auth/google", "/api/me",
                "/api/me/availability", "/api/admin/users", "/api/admin/users/{id}", "/api/departments", "/api/categories");
        assertThat(description.get("paths").propertyNames()).noneMatch(path -> path.contains("/test/"));
    }

    @Test
    void operations_have_names_of_their_own() {
        var names = desk.nobody().get("/api/openapi.json").expect(200).json().get("paths").valueStream()
                .flatMap(JsonNode::valueStream).map(operation -> operation.get("operationId").asString()).toList();

        assertThat(names).doesNotHaveDuplicates().contains("get_tickets", "get_tickets_id", "patch_tickets_id", "post_tickets_id_set_status");
    }

    /** The types of the web app are made from that file; {@code -Dopenapi.write=true} brings it up to date. */
    @Test
    void the_web_app_is_built_against_this_description() throws IOException {
        var description = (ObjectNode) desk.nobody().get("/api/openapi.json").expect(200).json();
        description.remove("servers"); // the address of this test
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
        var file = Path.of("../web/openapi.json");
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(file, json.writeValueAsString(json.treeToValue(description, Map.class)) + "\n");
        }

        assertThat(json.readTree(Files.readString(file))).as("web/openapi.json").isEqualTo(json.readTree(description.toString()));
    }

    @Test
    void null_is_a_type_and_answers_have_all_their_properties() {
        var schemas = desk.nobody().get("/api/openapi.json").expect(200).json().at("/components/schemas");
        var ticket = schemas.get("Ticket");
        assertThat(strings(ticket.at("/properties/department/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(strings(ticket.at("/properties/closed_at/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(ticket.at("/properties/subject/type").asString()).isEqualTo("string");
        assertThat(ticket.at("/properties/assigned_agent/oneOf/0/$ref").asString()).isEqualTo("#/components/schemas/Person");
        assertThat(ticket.at("/properties/assigned_agent/oneOf/1/type").asString()).isEqualTo("null");
        assertThat(strings(ticket.get("required"))).contains("subject", "department", "assigned_agent", "closed_at");

        assertThat(strings(schemas.at("/User/required"))).contains("username", "last_seen").doesNotContain("capacity"); // customers have none
        assertThat(schemas.at("/HealthWhole/properties").propertyNames()).containsExactly("status");
        assertThat(schemas.at("/HealthWhole/additionalProperties/$ref").asString()).endsWith("/HealthCheckHealth");

        var newTicket = schemas.get("TicketNewTicket") == null ? schemas.get("NewTicket") : schemas.get("TicketNewTicket");
        assertThat(strings(newTicket.get("required"))).containsExactlyInAnyOrder("subject", "description");
        assertThat(strings(newTicket.at("/properties/priority/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(newTicket.at("/properties/priority/enum").valueStream().anyMatch(JsonNode::isNull)).isTrue();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void properties_are_snake_case_and_enum_values_lower_case() {
        var schemas = desk.nobody().get("/api/openapi.json").expect(200).json().at("/components/schemas");
        var enums = 0;
        for (var schema : schemas.properties()) {
            for (var property : schema.getValue().path("properties").properties()) {
                assertThat(property.getKey()).as(schema.getKey()).matches("[a-z][a-z0-9_]*");
                enums += lowerCase(property.getValue()) ? 1 : 0;
            }
        }

        assertThat(enums).isGreaterThan(5);
        var ticket = schemas.get("Ticket").get("properties");
        assertThat(ticket.propertyNames()).contains("id", "reference", "subject", "description", "status", "priority", "category", "department",
                "customer", "assigned_agent", "tags", "sentiment", "urgency_score", "language", "misuse_flag", "channel", "created_at", "updated_at",
                "first_response_at", "resolved_at", "closed_at", "last_message_at", "feedback", "version");
        assertThat(ticket.at("/status/enum").valueStream().map(JsonNode::asString).toList())
                .containsExactly("open", "assigned", "in_progress", "waiting_on_customer", "resolved", "closed");
    }

    private static boolean lowerCase(JsonNode property) {
        var values = property.path("enum");
        values.forEach(value -> assertThat(value.isNull() || value.asString().matches("[a-z_]+")).as(property.toString()).isTrue());
        return !values.isEmpty();
    }

    @Test
    void there_is_a_page_to_browse_it() throws Exception {
        try (var browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
            for (var path : java.util.List.of("/api/docs", "/api/docs/")) {
                var page = browser.send(HttpRequest.newBuilder(URI.create(desk.address() + path)).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).as(page.uri() + page.body()).isEqualTo(200);
                assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
                for (var part : java.util.List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-initializer.js")) {
                    var loaded = browser.send(HttpRequest.newBuilder(page.uri().resolve(part)).build(), HttpResponse.BodyHandlers.ofString());
                    assertThat(loaded.statusCode()).as(loaded.uri().toString()).isEqualTo(200);
                }
            }
        }
    }
}
