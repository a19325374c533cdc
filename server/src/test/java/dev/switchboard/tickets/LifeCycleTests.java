package dev.switchboard.tickets;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** T3. */
@SwitchboardTest
class LifeCycleTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void a_customer_reply_reopens_a_resolved_ticket() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var ticket = customer.raise("Printer", "department", department);
        agent.post("/api/tickets/%d/set-status".formatted(ticket), Map.of("status", "RESOLVED")).expect(200);

        customer.post("/api/tickets/%d/messages".formatted(ticket), Map.of("body", "It is jammed again")).expect(201);

        assertThat(agent.get("/api/tickets/" + ticket).expect(200).text("status")).isEqualTo("open");
    }

    @Test
    void an_illegal_move_is_a_conflict_that_names_the_legal_ones() {
        var department = desk.department();
        var agent = desk.agent(department);
        var ticket = desk.customer().raise("Printer", "department", department);

        var refusal = agent.post("/api/tickets/%d/set-status".formatted(ticket), Map.of("status", "assigned")).expect(409);

        assertThat(refusal.at("legal")).map(status -> status.asString())
                .containsExactly("in_progress", "waiting_on_customer", "resolved", "closed");
    }
}
