package dev.switchboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two servers on one database. */
@SwitchboardTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    ConfigurableApplicationContext second;
    String elsewhere;

    @BeforeAll
    void startSecondNode() {
        var same = new ArrayList<String>();
        for (var name : List.of("switchboard.data", "switchboard.database.url", "switchboard.database.username", "switchboard.database.password", "server.address")) {
            same.add("--" + name + "=" + environment.getProperty(name));
        }
        same.add("--server.port=0");
        second = new SpringApplicationBuilder(Switchboard.class).run(same.toArray(String[]::new));
        elsewhere = "http://127.0.0.1:" + ((ServletWebServerApplicationContext) second).getWebServer().getPort();
    }

    @AfterAll
    void stopSecondNode() {
        second.close();
    }

    @BeforeEach
    void open() {
        desk.open();
        jdbc.sql("update tickets set status = 'closed', closed_at = now() where status = 'open' and assigned_agent_id is null").update();
    }

    private int load(Http agent) {
        return jdbc.sql("select count(*) from tickets where assigned_agent_id = :id and status in ('open', 'assigned', 'in_progress', 'waiting_on_customer')")
                .param("id", agent.id()).query(Integer.class).single();
    }

    @Test
    void a_token_of_one_node_opens_the_other_and_is_over_on_both_at_once() {
        var customer = desk.customer();
        var there = Desk.at(elsewhere, customer);
        there.get("/api/me").expect(200);

        desk.admin().patch("/api/admin/users/" + customer.id(), Map.of("is_active", false)).expect(200);

        customer.get("/api/me").expect(401);
        await().until(() -> there.get("/api/me").status() == 401);
    }

    @Test
    void never_over_capacity_and_never_twice_with_creates_on_both_nodes() throws Exception {
        var department = desk.department();
        var agents = List.of(desk.agent(department), desk.agent(department), desk.agent(department));
        for (var agent : agents) {
            agent.patch("/api/me/availability", Map.of("capacity", 7)).expect(200);
        }
        var customer = desk.customer();
        var there = Desk.at(elsewhere, customer);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 60; i++) {
                var who = i % 2 == 0 ? customer : there;
                jobs.add(() -> who.post("/api/tickets", Map.of("subject", "Race", "description", "d", "department", department)).status());
                if (i % 10 == 5) {
                    var agent = agents.get(i % 3);
                    var at = i % 4 == 1 ? Desk.at(elsewhere, agent) : agent;
                    jobs.add(() -> at.patch("/api/me/availability", Map.of("is_available", true)).status());
                }
            }
            assertThat(threads.invokeAll(jobs).stream().map(job -> job.resultNow()).toList()).allMatch(status -> status < 300);
        }
        agents.forEach(agent -> agent.patch("/api/me/availability", Map.of("is_available", true)).expect(200));

        await().untilAsserted(() -> assertThat(agents.stream().map(this::load).toList()).containsExactly(7, 7, 7));
        assertThat(jdbc.sql("""
                        select count(*) from (select e.ticket_id from ticket_events e join tickets t on t.id = e.ticket_id join departments d on d.id = t.department_id
                            where e.type = 'ticket.assigned' and d.key = :department group by e.ticket_id having count(*) > 1) twice
                        """).param("department", department).query(Integer.class).single()).isZero();
    }

    @Test
    void the_same_key_sent_to_both_nodes_at_once_raises_one_ticket() throws Exception {
        var customer = desk.customer();
        var there = Desk.at(elsewhere, customer);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Callable<String>>();
            for (var i = 0; i < 12; i++) {
                var who = i % 2 == 0 ? customer : there;
                jobs.add(() -> who.post("/api/tickets", Map.of("subject", "Once", "description", "d"), Map.of("Idempotency-Key", "both")).expect(201).text("id"));
            }
            assertThat(threads.invokeAll(jobs).stream().map(job -> job.resultNow()).distinct().toList()).hasSize(1);
        }
    }

    @Test
    void a_second_start_makes_no_second_first_admin() {
        assertThat(jdbc.sql("select count(*) from users where username = 'admin'").query(Integer.class).single()).isEqualTo(1);
    }

    /** I4: what was learned on one node, and gone back to on another, is at work on all. */
    @Test
    void what_triage_learned_is_at_work_on_both_nodes() {
        desk.understandTickets(true);
        var admin = desk.admin();
        await().until(() -> !admin.get("/api/admin/triage/models").json().get("items").isEmpty());
        var first = admin.get("/api/admin/triage/models").json().get("items").get(0).get("id").asLong();
        admin.post("/api/admin/triage/retrain", null).expect(202);
        await().until(() -> admin.get("/api/admin/triage/models").json().get("items").get(0).get("id").asLong() > first);
        var second = admin.get("/api/admin/triage/models").json().get("items").get(0).get("id").asLong();

        await().until(() -> modelOfATicketRaisedThere().equals("triage/" + second));
        admin.post("/api/admin/triage/models/" + first + "/activate", null).expect(204);
        await().until(() -> modelOfATicketRaisedThere().equals("triage/" + first));
    }

    private String modelOfATicketRaisedThere() {
        var there = Desk.at(elsewhere, desk.admin());
        var id = there.post("/api/tickets", Map.of("subject", "Printer", "description", "The printer prints blank pages.")).expect(201).json().get("id").asLong();
        await().until(() -> !there.get("/api/tickets/" + id + "/triage").json().get("guesses").isEmpty());
        return there.get("/api/tickets/" + id + "/triage").json().get("model").asString();
    }
}
