package dev.switchboard.platform.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** W5. */
@SwitchboardTest
class IdempotencyTests {

    private static final Map<String, Object> TICKET = Map.of("subject", "Once", "description", "and only once", "tags", List.of("a"));

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @Autowired
    Idempotency idempotency;

    @BeforeEach
    void open() {
        desk.open();
    }

    private static Http.Answer raise(Http person, String key, Object ticket) {
        return person.post("/api/tickets", ticket, Map.of("Idempotency-Key", key));
    }

    @Test
    void the_same_key_and_body_return_the_first_answer() {
        var customer = desk.customer();

        var first = raise(customer, "k", TICKET).expect(201);
        customer.patch("/api/tickets/" + first.text("id"), Map.of("subject", "Changed since")).expect(200);
        var again = raise(customer, "k", TICKET).expect(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(customer.get("/api/tickets").items("id")).hasSize(1);
    }

    @Test
    void messages_honour_a_key_too_with_all_they_carry() {
        var customer = desk.customer();
        var ticket = customer.raise("Talk");
        var file = customer.upload("a.txt", "hello".getBytes()).expect(201).at("id").asLong();
        var body = Map.of("body", "See the file", "attachments", List.of(file));

        var first = customer.post("/api/tickets/" + ticket + "/messages", body, Map.of("Idempotency-Key", "m")).expect(201);
        var again = customer.post("/api/tickets/" + ticket + "/messages", body, Map.of("Idempotency-Key", "m")).expect(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.text("attachments.0.url")).isEqualTo("/api/attachments/" + file);
        assertThat(customer.get("/api/tickets/" + ticket + "/messages").items("id")).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_or_at_another_address_is_a_422() {
        var customer = desk.customer();
        var ticket = raise(customer, "k", TICKET).expect(201).text("id");

        raise(customer, "k", Map.of("subject", "Twice", "description", "x")).expect(422);
        customer.post("/api/tickets/" + ticket + "/messages", Map.of("body", "x"), Map.of("Idempotency-Key", "k")).expect(422);
    }

    @Test
    void a_key_is_its_users_own() {
        var one = raise(desk.customer(), "shared", TICKET).expect(201).text("id");
        var other = raise(desk.customer(), "shared", TICKET).expect(201).text("id");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void twenty_repeats_at_once_raise_one_ticket() throws Exception {
        var customer = desk.customer();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> repeat = () -> raise(customer, "storm", TICKET).expect(201).text("id");
            var ids = threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> repeat).toList()).stream().map(answer -> answer.resultNow()).toList();

            assertThat(ids).hasSize(20).containsOnly(ids.getFirst());
        }
        assertThat(customer.get("/api/tickets").items("id")).hasSize(1);
    }

    @Test
    void a_first_try_that_failed_leaves_the_key_usable() {
        var customer = desk.customer();

        raise(customer, "k", Map.of("subject", "Once", "description", "x", "category", "weather")).expect(400);
        raise(customer, "k", TICKET).expect(201);
    }

    @Test
    void a_key_is_forgotten_after_a_day_and_not_before() {
        var customer = desk.customer();
        var first = raise(customer, "k", TICKET).expect(201).text("id");

        clock.turnOn(Duration.ofHours(23));
        idempotency.purge();
        var within = raise(desk.again(customer), "k", TICKET).expect(201).text("id");
        clock.turnOn(Duration.ofHours(2));
        idempotency.purge();
        clock.turnBack();
        var later = raise(customer, "k", TICKET).expect(201).text("id");

        assertThat(within).isEqualTo(first);
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void a_key_too_long_is_refused_and_an_empty_one_is_none() {
        var customer = desk.customer();

        raise(customer, "k".repeat(256), TICKET).expect(400);
        assertThat(raise(customer, "", TICKET).expect(201).text("id")).isNotEqualTo(raise(customer, "", TICKET).expect(201).text("id"));
    }
}
