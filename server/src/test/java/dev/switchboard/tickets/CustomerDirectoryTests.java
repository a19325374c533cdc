package dev.switchboard.tickets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Customers as agents and admins meet them: agents those they have to do with. */
@SwitchboardTest
class CustomerDirectoryTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static List<Long> found(Http who, String search) {
        return who.get("/api/customers?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8)).expect(200)
                .items("id").stream().map(Long::valueOf).toList();
    }

    @Test
    void an_admin_finds_anyone_by_the_beginning_of_name_username_or_address() {
        var admin = desk.admin();
        var customer = desk.customer();
        var word = Desk.unique("ottoline");
        admin.patch("/api/admin/users/" + customer.id(), Map.of("name", word + " Ünder", "email", "post." + word + "@example.org", "company", "Wool & Co")).expect(200);

        for (var search : List.of(word, word.toUpperCase(), word + " Ü", word + " ü", "post." + word, desk.username(customer))) {
            assertThat(found(admin, search)).as(search).contains(customer.id());
        }
        assertThat(found(admin, word.substring(1))).isEmpty();
        assertThat(found(admin, "%_" + word)).isEmpty();
        assertThat(found(admin, "")).isEmpty();
        assertThat(found(admin, " ")).isEmpty();
        var shown = admin.get("/api/customers?search=" + word).expect(200).at("items.0");
        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("id", "username", "name", "email", "company");
        assertThat(shown.get("company").asString()).isEqualTo("Wool & Co");
    }

    @Test
    void colleagues_and_those_who_left_are_not_customers_to_choose() {
        var admin = desk.admin();
        var gone = desk.customer();
        admin.patch("/api/admin/users/" + gone.id(), Map.of("is_active", false)).expect(200);

        assertThat(found(admin, desk.username(gone))).doesNotContain(gone.id());
        var agent = desk.agent();
        assertThat(found(admin, desk.username(agent))).doesNotContain(agent.id());
    }

    @Test
    void an_agent_finds_those_with_a_ticket_in_sight_and_others_by_their_whole_address_only() {
        var department = desk.department();
        var agent = desk.agent(department);
        var known = desk.customer();
        var stranger = desk.customer();
        known.raise("Seen", "department", department);
        stranger.raise("Unseen", "department", desk.department());

        assertThat(found(agent, desk.username(known))).contains(known.id());
        assertThat(found(agent, desk.username(stranger))).doesNotContain(stranger.id());
        assertThat(found(agent, desk.username(stranger) + "@example.or")).isEmpty();
        assertThat(found(agent, desk.username(stranger).toUpperCase() + "@example.org")).containsExactly(stranger.id());
        assertThat(found(desk.agent(), desk.username(known))).doesNotContain(known.id());
    }

    @Test
    void the_limit_holds_and_bad_ones_are_refused() {
        var admin = desk.admin();
        desk.customer();
        desk.customer();

        assertThat(admin.get("/api/customers?search=customer&limit=1").expect(200).items("id")).hasSize(1);
        for (var query : List.of("limit=0", "limit=51", "limit=x", "search=" + "x".repeat(255))) {
            admin.get("/api/customers?" + query).expect(400);
        }
    }

    @Test
    void a_profile_has_what_is_known_of_a_customer_and_counts_what_the_viewer_sees() {
        var department = desk.department();
        var agent = desk.agent(department);
        var admin = desk.admin();
        var customer = desk.customer();
        var done = customer.raise("Done", "department", department);
        customer.raise("Open", "department", department);
        customer.raise("Elsewhere", "department", desk.department());
        agent.post("/api/tickets/" + done + "/set-status", Map.of("status", "resolved")).expect(200);
        admin.patch("/api/admin/users/" + customer.id(), Map.of("name", "Ada", "company", "Engines", "phone", "+44 1")).expect(200);

        var profile = agent.get("/api/customers/" + customer.id()).expect(200);

        assertThat(profile.json().propertyNames()).containsExactlyInAnyOrder("id", "username", "name", "email", "company", "phone", "is_active",
                "created_at", "last_seen", "mail_bounced_at", "tickets");
        assertThat(profile.text("name")).isEqualTo("Ada");
        assertThat(profile.text("phone")).isEqualTo("+44 1");
        assertThat(profile.at("tickets.total").asInt()).isEqualTo(2);
        assertThat(profile.at("tickets.active").asInt()).isEqualTo(1);
        assertThat(admin.get("/api/customers/" + customer.id()).expect(200).at("tickets.total").asInt()).isEqualTo(3);
    }

    @Test
    void a_customer_none_of_whose_tickets_an_agent_sees_is_not_there() {
        var customer = desk.customer();
        var agent = desk.agent(desk.department());
        agent.get("/api/customers/" + customer.id()).expect(404);
        var ticket = customer.raise("Given");
        agent.get("/api/customers/" + customer.id()).expect(404);

        var admin = desk.admin();
        admin.post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", agent.id())).expect(200);

        agent.get("/api/customers/" + customer.id()).expect(200);
        admin.get("/api/customers/" + desk.customer().id()).expect(200);
        admin.get("/api/customers/999999999").expect(404);
        agent.get("/api/customers/x").expect(404);
    }

    @Test
    void they_are_not_for_customers_not_even_oneself() {
        var customer = desk.customer();

        customer.get("/api/customers?search=" + desk.username(customer)).expect(403);
        customer.get("/api/customers/" + customer.id()).expect(403);
    }
}
