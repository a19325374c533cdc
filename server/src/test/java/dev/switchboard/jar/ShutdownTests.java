package dev.switchboard.jar;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.switchboard.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An orderly end: whoever is being served is served, and nothing is left behind. */
class ShutdownTests {

    private static final Duration END = Duration.ofSeconds(20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void a_server_that_is_asked_to_end_answers_what_it_was_asked_stops_its_database_and_starts_cleanly_again() throws Exception {
        try (var server = new JarServer(folder.resolve("shutdown"))) {
            server.start();
            var admin = server.admin();
            var customer = new People(server, admin).customer();
            var ticket = customer.raise("Answered to the last");
            var postgres = server.databaseProcess().orElseThrow();

            var answers = endWhileAnswering(server, customer, ticket, 8);

            assertThat(answers).hasSize(8).allSatisfy(answer -> answer.expect(201));
            // Its last act is to take its pid file away, which is what the server waits for.
            await().atMost(Duration.ofSeconds(5)).until(() -> !postgres.isAlive());
            assertThat(server.databaseProcess()).isEmpty();
            var databaseLog = server.data().resolve("postgres/postgres.log");
            var before = Files.size(databaseLog);
            server.start();
            assertThat(Files.readString(databaseLog).substring((int) before)).contains("was shut down at").doesNotContain("not properly shut down");
            assertThat(customer.get("/api/tickets/" + ticket + "/messages").expect(200).at("items")).hasSize(8);
            assertThat(server.log()).doesNotContain("ERROR");
        }
    }

    /** Holds requests up inside the server by a lock on their ticket, and lets them go once the server no longer takes new ones. */
    private static List<Http.Answer> endWhileAnswering(JarServer server, Http customer, long ticket, int count)
            throws SQLException, ExecutionException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var lock = server.connection()) {
            lockTicket(lock, ticket);
            var answers = IntStream.range(0, count).mapToObj(n -> CompletableFuture.supplyAsync(
                    () -> customer.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Message " + n)), threads)).toList();
            await().atMost(JarServer.PATIENCE).until(() -> waiting(server) == count);
            server.terminate();
            var asked = System.nanoTime();
            await().atMost(END).pollInterval(Duration.ofMillis(20)).until(() -> !takesConnections(server));
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            lock.rollback();
            var all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).thenApply(done -> answers.stream().map(CompletableFuture::join).toList()).get();
            server.awaitEnd(END.minusNanos(System.nanoTime() - asked));
            System.out.printf("Ended %d ms after it was asked to%n", (System.nanoTime() - asked) / 1_000_000);
            return all;
        }
    }

    private static void lockTicket(Connection connection, long ticket) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1 from tickets where id = " + ticket + " for update");
        }
    }

    private static int waiting(JarServer server) {
        return server.database().sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'").query(Integer.class).single();
    }

    private static boolean takesConnections(JarServer server) {
        var address = URI.create(server.address());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
