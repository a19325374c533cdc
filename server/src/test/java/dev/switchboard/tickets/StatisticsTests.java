package dev.switchboard.tickets;

import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** T5. */
@SwitchboardTest
class StatisticsTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void every_key_is_there_even_at_zero() {
        for (var newcomer : List.of(desk.customer(), desk.agent(desk.department()), desk.agent())) {
            var stats = newcomer.get("/api/tickets/stats").expect(200);

            assertThat(stats.at("total_tickets").asInt()).isZero();
            assertThat(stats.at("open_tickets").asInt()).isZero();
            assertThat(stats.at("avg_tickets_per_day").asDouble()).isZero();
            assertThat(stats.at("avg_urgency_score").asDouble()).isZero();
            assertThat(stats.at("priority_breakdown").propertyNames()).containsExactlyInAnyOrder("low", "medium", "high", "critical");
            assertThat(stats.at("category_breakdown").propertyNames()).contains("billing", "technical", "account", "general");
            assertThat(stats.at("sentiment_breakdown").propertyNames()).containsExactlyInAnyOrder("calm", "neutral", "frustrated", "angry");
            assertThat(stats.at("status_breakdown").propertyNames())
                    .containsExactlyInAnyOrder("open", "assigned", "in_progress", "waiting_on_customer", "resolved", "closed");
            for (var breakdown : List.of("priority", "category", "sentiment", "status")) {
                assertThat(stats.at(breakdown + "_breakdown").valueStream().allMatch(count -> count.asInt() == 0)).isTrue();
            }
        }
    }

    @Test
    void numbers_are_those_of_the_tickets_one_sees() {
        var customer = desk.customer();
        customer.raise("a", "priority", "low", "category", "billing");
        customer.raise("b", "priority", "critical", "category", "billing");
        var closed = customer.raise("c");
        customer.post("/api/tickets/" + closed + "/set-status", Map.of("status", "closed")).expect(200);
        jdbc.sql("update tickets set urgency_score = 80, sentiment = 'angry' where customer_id = :id and subject = 'a'").param("id", customer.id()).update();
        jdbc.sql("update tickets set created_at = now() - interval '47 hours' where id = :id").param("id", closed).update();
        desk.customer().raise("not mine");

        var stats = customer.get("/api/tickets/stats").expect(200);

        assertThat(stats.at("total_tickets").asInt()).isEqualTo(3);
        assertThat(stats.at("open_tickets").asInt()).isEqualTo(2);
        assertThat(stats.at("avg_tickets_per_day").asDouble()).isEqualTo(1.5);
        assertThat(stats.at("avg_urgency_score").asDouble()).isEqualTo(60);
        assertThat(stats.at("priority_breakdown.low").asInt()).isEqualTo(1);
        assertThat(stats.at("priority_breakdown.medium").asInt()).isEqualTo(1);
        assertThat(stats.at("priority_breakdown.critical").asInt()).isEqualTo(1);
        assertThat(stats.at("category_breakdown.billing").asInt()).isEqualTo(2);
        assertThat(stats.at("sentiment_breakdown.angry").asInt()).isEqualTo(1);
        assertThat(stats.at("status_breakdown.closed").asInt()).isEqualTo(1);
    }
}
