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

/** W2. */
@SwitchboardTest
class EnumTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"critical", "CRITICAL", "Critical", "urgent", "URGENT", "Urgent"})
    void a_priority_is_read_in_any_case_and_urgent_is_critical(String priority) {
        var customer = desk.customer();

        var ticket = customer.raise("Fire", "priority", priority);

        assertThat(customer.get("/api/tickets/" + ticket).expect(200).text("priority")).isEqualTo("critical");
        assertThat(customer.get("/api/tickets?priority=" + priority).expect(200).items("id")).containsExactly(Long.toString(ticket));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in_progress", "IN_PROGRESS", "In_Progress"})
    void a_status_is_read_in_any_case_and_written_in_lower_snake_case(String status) {
        var department = desk.department();
        var agent = desk.agent(department);
        var ticket = desk.customer().raise("Case", "department", department);

        var changed = agent.post("/api/tickets/" + ticket + "/set-status", Map.of("status", status)).expect(200);

        assertThat(changed.text("status")).isEqualTo("in_progress");
        assertThat(agent.get("/api/tickets?status=" + status).expect(200).items("id")).containsExactly(Long.toString(ticket));
    }

    @Test
    void title_is_a_synonym_of_subject() {
        var customer = desk.customer();

        var raised = customer.post("/api/tickets", Map.of("title", "By another name", "description", "x")).expect(201);
        var edited = customer.patch("/api/tickets/" + raised.text("id"), Map.of("title", "By yet another")).expect(200);

        assertThat(raised.text("subject")).isEqualTo("By another name");
        assertThat(edited.text("subject")).isEqualTo("By yet another");
    }

    @Test
    void several_values_come_by_comma_in_any_case_and_empty_ones_are_passed_over() {
        var customer = desk.customer();
        var low = customer.raise("Low", "priority", "low");
        var high = customer.raise("High", "priority", "high");
        customer.raise("Medium", "priority", "medium");

        assertThat(customer.get("/api/tickets?priority=LOW,,high,").expect(200).items("id"))
                .containsExactly(Long.toString(high), Long.toString(low));
        assertThat(customer.get("/api/tickets?priority=&status=&customer=,").expect(200).items("id")).hasSize(3);
    }

    @Test
    void keys_of_categories_departments_and_tags_are_read_in_any_case_too() {
        var department = desk.department();
        var customer = desk.customer();
        var ticket = Long.toString(customer.raise("Keys", "department", department.toUpperCase(), "category", "Billing", "tags", java.util.List.of("VIP")));

        for (var filter : java.util.List.of("department=" + department.toUpperCase(), "category=BILLING", "tag=Vip", "assignee=NONE")) {
            assertThat(customer.get("/api/tickets?" + filter).expect(200).items("id")).as(filter).containsExactly(ticket);
        }
    }
}
