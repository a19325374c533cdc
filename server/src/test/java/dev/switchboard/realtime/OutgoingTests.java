package dev.switchboard.realtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Slow clients: they lose their socket, and nobody waits for them. */
@SwitchboardTest
class OutgoingTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void a_client_that_does_not_read_is_closed_and_holds_nobody_up() {
        var department = desk.department();
        var agent = desk.agent(department);
        var slow = desk.agent(department);
        var ticket = desk.customer().raise("Printer", "department", department);
        try (var deaf = LiveSocket.deaf(slow, "/ws/tickets/" + ticket); var awake = LiveSocket.of(agent, "/ws/tickets/" + ticket);
             var threads = Executors.newFixedThreadPool(4)) {
            awake.hear("room.joined");
            var body = "x".repeat(45_000);
            CompletableFuture.allOf(IntStream.range(0, 900).mapToObj(i -> CompletableFuture.runAsync(() ->
                    agent.post("/api/tickets/" + ticket + "/messages", Map.of("body", i + body)).expect(201), threads)).toArray(CompletableFuture[]::new)).join();
            await().atMost(Duration.ofSeconds(20)).until(() -> awake.seqs(ticket).size() == 900);
            deaf.listen();
            assertThat(deaf.code()).isEqualTo(4408);
            assertThat(deaf.seqs(ticket)).hasSizeLessThan(900).isSorted();
        }
    }
}
