package dev.switchboard.accounts;

import java.util.List;
import java.util.Map;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A1, A2, A7, A8. */
@SwitchboardTest
class UserAdministrationTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountLog log;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void it_and_hr_exist_from_the_start_and_admins_add_more() {
        var admin = desk.admin();
        var name = Desk.unique("Öffentlichkeit & Press ");

        var made = admin.post("/api/admin/departments", Map.of("name", name)).expect(201);

        assertThat(made.text("key")).startsWith("offentlichkeit_press_");
        assertThat(desk.customer().get("/api/departments").expect(200).json().valueStream().map(department -> department.get("key").asString()).toList())
                .contains("it", "hr", made.text("key"));
        admin.post("/api/admin/departments", Map.of("name", name)).expect(400);
        admin.post("/api/admin/departments", Map.of("name", "!!!")).expect(400);
    }

    @Test
    void an_admin_makes_an_agent_with_all_that_belongs_to_one() {
        var name = Desk.unique("made");
        var made = desk.admin().post("/api/admin/users", Map.ofEntries(Map.entry("username", name), Map.entry("email", name + "@example.org"),
                Map.entry("name", "Made Up"), Map.entry("role", "AGENT"), Map.entry("password", Desk.PASSWORD), Map.entry("departments", List.of("it", "HR")),
                Map.entry("capacity", 7), Map.entry("skills", List.of("VPN", "vpn", " Mail ")), Map.entry("languages", List.of("de")),
                Map.entry("working_hours", Map.of("zone", "Europe/Berlin", "mon", List.of(Map.of("from", "09:00", "to", "17:00")))))).expect(201);

        assertThat(made.json().propertyNames()).contains("id", "username", "email", "name", "role", "departments", "is_active", "social_provider",
                "last_seen", "created_at", "is_available", "capacity", "skills", "languages", "working_hours", "company", "phone");
        assertThat(made.at("departments").valueStream().map(d -> d.get("key").asString()).toList()).containsExactlyInAnyOrder("it", "hr");
        assertThat(made.at("skills").valueStream().map(s -> s.asString()).toList()).containsExactly("vpn", "mail");
        assertThat(made.at("capacity").asInt()).isEqualTo(7);
        assertThat(made.at("is_available").asBoolean()).isFalse();
        assertThat(made.response().body()).doesNotContain("password", "$2");
        desk.nobody().post("/api/auth/token", Map.of("username", name, "password", Desk.PASSWORD)).expect(200);
    }

    @Test
    void an_agents_capacity_is_five_unless_told_otherwise_and_a_customer_has_none() {
        assertThat(desk.agent("it").get("/api/me").at("capacity").asInt()).isEqualTo(5);
        assertThat(desk.customer().get("/api/me").json().propertyNames()).doesNotContain("capacity", "is_available", "skills");
    }

    @Test
    void names_and_addresses_are_taken_once_in_any_case() {
        var admin = desk.admin();
        var taken = desk.username(desk.customer());

        assertThat(admin.post("/api/admin/users", Map.of("username", taken.toUpperCase(), "email", Desk.unique("x") + "@example.org")).expect(400)
                .text("errors.0.field")).isEqualTo("username");
        assertThat(admin.post("/api/admin/users", Map.of("username", Desk.unique("x"), "email", taken.toUpperCase() + "@Example.org")).expect(400)
                .text("errors.0.field")).isEqualTo("email");
        assertThat(admin.patch("/api/admin/users/" + desk.customer().id(), Map.of("email", taken + "@example.org")).expect(400)
                .text("errors.0.field")).isEqualTo("email");
    }

    @Test
    void departments_that_are_not_there_and_departments_of_customers_are_refused() {
        var admin = desk.admin();

        assertThat(admin.patch("/api/admin/users/" + desk.agent("it").id(), Map.of("departments", List.of("space"))).expect(400).text("errors.0.message"))
                .contains("it", "hr");
        admin.patch("/api/admin/users/" + desk.customer().id(), Map.of("departments", List.of("it"))).expect(400);
    }

    @Test
    void deactivation_and_activation_take_effect_at_once() {
        var admin = desk.admin();
        var customer = desk.customer();
        customer.get("/api/me").expect(200);

        admin.patch("/api/admin/users/" + customer.id(), Map.of("is_active", false)).expect(200);

        customer.get("/api/me").expect(401);
        desk.nobody().post("/api/auth/token", Map.of("username", desk.username(customer), "password", Desk.PASSWORD)).expect(401);
        admin.patch("/api/admin/users/" + customer.id(), Map.of("is_active", true)).expect(200);
        customer.get("/api/me").expect(401);
        desk.nobody().post("/api/auth/token", Map.of("username", desk.username(customer), "password", Desk.PASSWORD)).expect(200);
    }

    @Test
    void a_change_of_role_or_departments_takes_effect_on_the_next_request() {
        var admin = desk.admin();
        var department = desk.department();
        var ticket = "/api/tickets/" + desk.customer().raise("Whose", "department", department);
        var person = desk.agent("it");
        person.get(ticket).expect(404);

        admin.patch("/api/admin/users/" + person.id(), Map.of("departments", List.of(department))).expect(200);
        person.get(ticket).expect(200);
        admin.patch("/api/admin/users/" + person.id(), Map.of("departments", List.of())).expect(200);
        person.get(ticket).expect(404);
        admin.patch("/api/admin/users/" + person.id(), Map.of("role", "admin")).expect(200);
        person.get("/api/admin/users").expect(200);
        person.get(ticket).expect(200);
        admin.patch("/api/admin/users/" + person.id(), Map.of("role", "customer")).expect(200);
        person.get("/api/admin/users").expect(403);
        person.get(ticket).expect(404);
    }

    @Test
    void an_admins_password_reset_shows_a_new_password_once_and_ends_all_sessions() {
        var customer = desk.customer();

        var password = desk.admin().post("/api/admin/users/" + customer.id() + "/reset-password", null).expect(200).text("password");

        assertThat(password).hasSize(20);
        customer.get("/api/me").expect(401);
        desk.nobody().post("/api/auth/token", Map.of("username", desk.username(customer), "password", Desk.PASSWORD)).expect(401);
        desk.nobody().post("/api/auth/token", Map.of("username", desk.username(customer), "password", password)).expect(200);
    }

    @Test
    void passwords_too_short_or_longer_than_bcrypt_reads_are_refused() {
        var admin = desk.admin();
        var path = "/api/admin/users/" + desk.customer().id() + "/reset-password";

        for (var password : List.of("", "1234567", "x".repeat(73), "ü".repeat(37), "x".repeat(1001))) {
            admin.post(path, Map.of("password", password)).expect(400);
        }
        admin.post(path, Map.of("password", "x".repeat(72))).expect(200);
    }

    @Test
    void the_last_active_admin_can_neither_be_demoted_nor_deactivated() {
        var last = desk.admin();
        var others = jdbc.sql("update users set is_active = false where role = 'admin' and is_active and id <> :id returning id")
                .param("id", last.id()).query(Long.class).list();
        try {
            last.patch("/api/admin/users/" + last.id(), Map.of("role", "agent")).expect(409);
            last.patch("/api/admin/users/" + last.id(), Map.of("is_active", false)).expect(409);
            last.patch("/api/admin/users/" + last.id(), Map.of("name", "Still here")).expect(200);
        } finally {
            jdbc.sql("update users set is_active = true where id in (:ids)").param("ids", others).update();
        }
    }

    @Test
    void of_two_last_admins_who_demote_each_other_at_once_one_remains() throws Exception {
        var one = desk.admin();
        var two = desk.admin();
        var others = jdbc.sql("update users set is_active = false where role = 'admin' and is_active and id not in (:ids) returning id")
                .param("ids", List.of(one.id(), two.id())).query(Long.class).list();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> one.patch("/api/admin/users/" + two.id(), Map.of("role", "agent")).status());
            var second = threads.submit(() -> two.patch("/api/admin/users/" + one.id(), Map.of("role", "agent")).status());
            first.get();
            second.get();
            assertThat(jdbc.sql("select count(*) from users where role = 'admin' and is_active").query(Long.class).single()).isEqualTo(1);
        } finally {
            jdbc.sql("update users set is_active = true where id in (:ids)").param("ids", others).update();
        }
    }

    /** Hand-outs lock people by rising id; a change of a user must too, or the two wait for each other. */
    @Test
    void a_change_of_a_user_takes_its_locks_in_the_order_of_ids() throws Exception {
        var agent = desk.agent("it");
        var admin = desk.admin();
        try (var connection = jdbcConnection(); var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            lock(connection, agent.id());
            var change = threads.submit(() -> admin.patch("/api/admin/users/" + agent.id(), Map.of("capacity", 6)).status());
            org.awaitility.Awaitility.await().until(() -> jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                    .query(Long.class).single() > 0);
            lock(connection, admin.id());
            connection.rollback();
            assertThat(change.get()).isEqualTo(200);
        }
    }

    @Autowired
    javax.sql.DataSource database;

    private java.sql.Connection jdbcConnection() throws java.sql.SQLException {
        return database.getConnection();
    }

    private static void lock(java.sql.Connection connection, long user) throws java.sql.SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select id from users where id = " + user + " for no key update nowait");
        }
    }

    @Test
    void users_are_listed_and_found_by_role_activity_and_text() {
        var admin = desk.admin();
        var agent = desk.agent("it");
        var name = desk.username(agent);

        assertThat(admin.get("/api/admin/users?search=" + name.toUpperCase()).expect(200).items("id")).contains(Long.toString(agent.id()));
        assertThat(admin.get("/api/admin/users?role=customer&search=" + name).expect(200).items("id")).isEmpty();
        assertThat(admin.get("/api/admin/users?is_active=false&search=" + name).expect(200).items("id")).isEmpty();
        assertThat(admin.get("/api/admin/users?role=AGENT&is_active=true&search=" + name + "@").expect(200).items("id")).containsExactly(Long.toString(agent.id()));
        admin.get("/api/admin/users/" + agent.id()).expect(200);
        admin.get("/api/admin/users/999999999").expect(404);
        admin.patch("/api/admin/users/999999999", Map.of("name", "x")).expect(404);
    }

    @Test
    void users_are_listed_by_department() {
        var admin = desk.admin();
        var department = desk.department();
        var agent = desk.agent(department, "it");
        desk.agent("it");

        assertThat(admin.get("/api/admin/users?department=" + department.toUpperCase()).expect(200).items("id")).containsExactly(Long.toString(agent.id()));
        assertThat(admin.get("/api/admin/users?department=nowhere").expect(200).items("id")).isEmpty();
    }

    @Test
    void working_hours_are_taken_away_by_null_and_kept_by_silence() {
        var admin = desk.admin();
        var path = "/api/admin/users/" + desk.agent("it").id();
        admin.patch(path, Map.of("working_hours", Map.of("zone", "Europe/Berlin", "mon", List.of(Map.of("from", "09:00", "to", "17:00"))))).expect(200);

        assertThat(admin.patch(path, Map.of("capacity", 3)).expect(200).text("working_hours.zone")).isEqualTo("Europe/Berlin");
        assertThat(admin.patch(path, java.util.Collections.singletonMap("working_hours", null)).expect(200).at("working_hours").isNull()).isTrue();
        assertThat(admin.patch(path, Map.of("working_hours", Map.of("zone", "Nowhere"))).expect(400).text("errors.0.field")).startsWith("working_hours");
    }

    @Test
    void what_happens_to_an_account_is_logged_with_who_did_it() {
        var admin = desk.admin();
        var agent = desk.agent("it");

        admin.patch("/api/admin/users/" + agent.id(), Map.of("capacity", 9)).expect(200);

        var event = log.events().stream(agent.id(), 0, Long.MAX_VALUE, true, 100).getLast();
        assertThat(event.type()).isEqualTo(AccountLog.UPDATED);
        assertThat(event.actor()).isEqualTo(new Actor(admin.id(), Actor.Kind.ADMIN));
        assertThat(event.payload()).contains("\"capacity\": 5", "\"capacity\": 9");
        assertThat(log.events().verify()).isEmpty();
    }

    @Test
    void the_first_start_made_one_admin_with_a_password_kept_as_a_hash_only() {
        var made = jdbc.sql("select username, role, password_hash from users order by id limit 1").query().singleRow();

        assertThat(made).containsEntry("username", "admin").containsEntry("role", "admin");
        assertThat((String) made.get("password_hash")).startsWith("$2");
    }
}
