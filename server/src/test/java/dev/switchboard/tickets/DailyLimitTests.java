package dev.switchboard.tickets;

import java.time.Duration;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** T8. */
@SwitchboardTest
class DailyLimitTests {

    private static final Map<String, Object> TICKET = Map.of("subject", "One more", "description", "please");

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @BeforeEach
    @AfterEach
    void open() {
        desk.open();
    }

    private static void raise(Http customer, int times) {
        for (var i = 0; i < times; i++) {
            customer.post("/api/tickets", TICKET).expect(201);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 6})
    void as_many_as_the_limit_are_taken_and_the_next_is_refused(int limit) {
        desk.limitTicketsTo(limit);
        var customer = desk.customer();
        raise(customer, limit);

        var refusal = customer.post("/api/tickets", TICKET).expect(429);

        assertThat(refusal.text("detail")).contains(Integer.toString(limit));
        assertThat(Long.parseLong(refusal.header("Retry-After"))).isBetween(86_300L, 86_400L);
        assertThat(customer.get("/api/tickets").items("id")).hasSize(limit);
    }

    @Test
    void zero_is_no_limit() {
        desk.limitTicketsTo(0);
        raise(desk.customer(), 7);
    }

    @Test
    void the_window_slides_and_retry_after_says_when() {
        desk.limitTicketsTo(5);
        var customer = desk.customer();
        raise(customer, 1);
        clock.turnOn(Duration.ofHours(12));
        customer = desk.again(customer);
        raise(customer, 4);

        var wait = Long.parseLong(customer.post("/api/tickets", TICKET).expect(429).header("Retry-After"));
        assertThat(wait).isBetween(43_100L, 43_200L);
        clock.turnOn(Duration.ofSeconds(wait));
        customer = desk.again(customer);

        raise(customer, 1);
        customer.post("/api/tickets", TICKET).expect(429);
    }

    @Test
    void thirty_sent_at_once_are_counted_one_by_one() throws Exception {
        desk.limitTicketsTo(5);
        var customer = desk.customer();

        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.Callable<Integer> raise = () -> customer.post("/api/tickets", TICKET).status();
            var statuses = threads.invokeAll(java.util.Collections.nCopies(30, raise)).stream().map(answer -> answer.resultNow()).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(25);
        }
    }

    @Test
    void a_refused_or_repeated_ticket_does_not_count() {
        desk.limitTicketsTo(2);
        var customer = desk.customer();
        customer.post("/api/tickets", Map.of("subject", "x", "description", "y", "category", "weather")).expect(400);
        for (var i = 0; i < 3; i++) {
            customer.post("/api/tickets", TICKET, Map.of("Idempotency-Key", "same")).expect(201);
        }

        raise(customer, 1);
        customer.post("/api/tickets", TICKET).expect(429);
        customer.post("/api/tickets", TICKET, Map.of("Idempotency-Key", "same")).expect(201);
    }

    @Test
    void staff_are_not_limited() {
        desk.limitTicketsTo(1);
        var customer = desk.customer();
        var admin = desk.admin();

        for (var i = 0; i < 3; i++) {
            admin.post("/api/tickets", Map.of("subject", "On the phone", "description", "x", "customer", customer.id())).expect(201);
        }
        raise(desk.agent("it"), 2);
    }
}
