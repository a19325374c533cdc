package dev.switchboard.accounts;

import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A4. */
@SwitchboardTest
class MeTests {

    @Autowired
    Desk desk;

    @Autowired
    People people;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void one_sees_oneself_at_both_addresses() {
        var agent = desk.agent("it", "hr");

        var me = agent.get("/api/me").expect(200);

        assertThat(me.json()).isEqualTo(agent.get("/api/auth/me").expect(200).json());
        assertThat(me.at("id").asLong()).isEqualTo(agent.id());
        assertThat(me.at("departments").size()).isEqualTo(2);
        assertThat(me.at("is_available").asBoolean()).isFalse();
        assertThat(me.at("last_seen").isNull()).isFalse();
    }

    @Test
    void agents_and_admins_change_their_availability_and_customers_have_none() {
        for (var person : java.util.List.of(desk.agent(desk.department()), desk.admin())) {
            assertThat(person.get("/api/me/availability").expect(200).json().propertyNames()).containsExactlyInAnyOrder("is_available", "capacity");
            var changed = person.patch("/api/me/availability", Map.of("is_available", true, "capacity", 0)).expect(200);
            assertThat(changed.at("is_available").asBoolean()).isTrue();
            assertThat(changed.at("capacity").asInt()).isZero();
            assertThat(person.patch("/api/me/availability", Map.of("is_available", false)).expect(200).at("capacity").asInt()).isZero();
        }
        desk.customer().get("/api/me/availability").expect(403);
        desk.customer().patch("/api/me/availability", Map.of("is_available", true)).expect(403);
    }

    @Test
    void a_capacity_out_of_range_is_refused() {
        for (var capacity : java.util.List.of(-1, 1001, 1.5, "5", 1e30)) {
            assertThat(desk.agent("it").patch("/api/me/availability", Map.of("capacity", capacity)).expect(400).text("errors.0.field")).isEqualTo("capacity");
        }
    }

    @Test
    void one_changes_ones_profile_but_neither_role_nor_rights() {
        var customer = desk.customer();
        var username = Desk.unique("renamed");

        var changed = customer.patch("/api/me", Map.of("name", " New Name ", "username", username, "company", "Acme", "phone", "+49 30 1",
                "role", "admin", "is_active", false, "email", "other@example.org")).expect(200);

        assertThat(changed.text("name")).isEqualTo("New Name");
        assertThat(changed.text("username")).isEqualTo(username);
        assertThat(changed.text("role")).isEqualTo("customer");
        assertThat(changed.text("email")).isNotEqualTo("other@example.org");
        customer.get("/api/admin/users").expect(403);
    }

    @Test
    void one_chooses_in_which_language_to_be_written_to() {
        var customer = desk.customer();
        assertThat(customer.get("/api/me").text("locale")).isEqualTo("en");

        assertThat(customer.patch("/api/me", Map.of("locale", "de")).expect(200).text("locale")).isEqualTo("de");
        customer.patch("/api/me", Map.of("name", "Someone")).expect(200);

        assertThat(customer.get("/api/me").text("locale")).isEqualTo("de");
        assertThat(people.languages(java.util.List.of(customer.id()))).isEqualTo(Map.of(customer.id(), Language.DE));
        customer.patch("/api/me", Map.of("locale", "fr")).expect(400);
    }

    @Test
    void a_taken_username_is_refused() {
        var taken = desk.username(desk.customer());

        assertThat(desk.customer().patch("/api/me", Map.of("username", taken.toUpperCase())).expect(400).text("errors.0.field")).isEqualTo("username");
    }

    @Test
    void a_new_password_needs_the_current_one() {
        var customer = desk.customer();
        var name = desk.username(customer);

        customer.patch("/api/me", Map.of("password", "another horse 8")).expect(400);
        customer.patch("/api/me", Map.of("password", "another horse 8", "current_password", "wrong")).expect(400);
        customer.patch("/api/me", Map.of("password", "short", "current_password", Desk.PASSWORD)).expect(400);
        customer.patch("/api/me", Map.of("password", "another horse 8", "current_password", Desk.PASSWORD)).expect(200);

        desk.nobody().post("/api/auth/token", Map.of("username", name, "password", "another horse 8")).expect(200);
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_not_this_one() {
        var customer = desk.customer();
        var elsewhere = desk.again(customer);

        customer.patch("/api/me", Map.of("password", "another horse 8", "current_password", Desk.PASSWORD)).expect(200);

        elsewhere.get("/api/me").expect(401);
        customer.get("/api/me").expect(200);
    }

    @Test
    void a_profile_change_that_fails_leaves_the_password_as_it_was() {
        var customer = desk.customer();
        var taken = desk.username(desk.customer());

        customer.patch("/api/me", Map.of("password", "another horse 8", "current_password", Desk.PASSWORD, "username", taken)).expect(400);

        desk.nobody().post("/api/auth/token", Map.of("username", desk.username(customer), "password", Desk.PASSWORD)).expect(200);
    }

    @Test
    void many_wrong_current_passwords_at_once_do_not_exhaust_the_server() throws Exception {
        var customers = java.util.stream.IntStream.range(0, 30).mapToObj(i -> desk.customer()).toList();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(customers.stream().<java.util.concurrent.Callable<Integer>>map(customer -> () ->
                    customer.patch("/api/me", Map.of("password", "another horse 8", "current_password", "wrong")).status()).toList());
            assertThat(answers.stream().map(answer -> answer.resultNow()).toList()).isSubsetOf(400, 429);
        }
    }
}
