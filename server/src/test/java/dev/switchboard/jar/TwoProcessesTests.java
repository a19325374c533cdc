package dev.switchboard.jar;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two processes, started at the same moment, on one PostgreSQL that was empty until then: one helpdesk. */
class TwoProcessesTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final TestDatabase.Connection DATABASE = TestDatabase.fresh();
    private static final String SECRET = secret();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;
    private static JarServer first;
    private static JarServer second;
    private static Http admin;
    private static JdbcClient database;
    private People people;

    @BeforeAll
    static void startBothAtOnce() {
        first = node("first", SECRET);
        second = node("second", SECRET);
        first.launch();
        second.launch();
        first.awaitHealth();
        second.awaitHealth();
        var passwords = Stream.of(first, second).flatMap(node -> node.adminPassword().stream()).toList();
        assertThat(passwords).as("passwords shown of the one first admin").hasSize(1);
        admin = first.signIn("admin", passwords.getFirst());
        database = JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), DATABASE.username(), DATABASE.password()));
    }

    private static JarServer node(String name, String secret) {
        return new JarServer(folder.resolve(name)).with("SWITCHBOARD_SECRET", secret).with("SWITCHBOARD_DATABASE_URL", DATABASE.url())
                .with("SWITCHBOARD_DATABASE_USERNAME", DATABASE.username()).with("SWITCHBOARD_DATABASE_PASSWORD", DATABASE.password());
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @AfterAll
    static void end() {
        first.close();
        second.close();
    }

    @BeforeEach
    void bothAreUp() {
        Stream.of(first, second).filter(node -> !node.isRunning()).forEach(JarServer::start);
        people = new People(first, admin);
    }

    @Test
    void a_session_opened_at_one_works_at_the_other_and_ends_there_when_it_is_ended_here() {
        var customer = people.customer();
        var there = second.here(customer);
        there.get("/api/me").expect(200);
        customer.post("/api/auth/logout", null).expect(204);
        await().atMost(AT_ONCE).pollInterval(Duration.ofMillis(20)).until(() -> there.get("/api/me").status() == 401);
    }

    @Test
    void a_message_posted_at_one_is_in_the_list_of_the_other_and_arrives_at_a_socket_there() {
        var customer = people.customer();
        var ticket = customer.raise("From one node to the other");
        try (var socket = LiveSocket.of(second.here(customer), "/ws/tickets/" + ticket)) {
            socket.hear("room.joined");
            customer.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Do you hear me?")).expect(201);
            await().atMost(AT_ONCE).pollInterval(Duration.ofMillis(5)).untilAsserted(() -> assertThat(socket.told("ticket.message_created"))
                    .extracting(told -> told.at("/message/body").asString()).containsExactly("Do you hear me?"));
            assertThat(second.here(customer).get("/api/tickets/" + ticket + "/messages").expect(200).at("items").valueStream()
                    .map(message -> message.get("body").asString())).containsExactly("Do you hear me?");
        }
    }

    @Test
    void tickets_raised_at_both_at_once_are_given_out_once_each_and_to_nobody_beyond_capacity() throws Exception {
        var department = people.department();
        var agents = List.of(people.available(department, 5), people.available(department, 5), people.available(department, 10));
        raiseAtBoth(department, 50);
        Ledger.awaitReaders(admin, Duration.ofSeconds(20));
        assertThat(load(department)).isEqualTo(20);
        new Ledger(database).assertFairlyAssigned(department);

        resolveAtBoth(agents);
        Ledger.awaitReaders(admin, Duration.ofSeconds(20));
        assertThat(load(department)).isEqualTo(20);
        new Ledger(database).assertFairlyAssigned(department);
        new Ledger(database).assertWhole();
    }

    private void resolveAtBoth(List<Http> agents) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        for (var agent : agents) {
            for (var ticket : agent.get("/api/tickets?assignee=me&limit=200").expect(200).at("items")) {
                var node = work.size() % 2 == 0 ? first : second;
                work.add(() -> {
                    node.here(agent).post("/api/tickets/" + ticket.get("id") + "/set-status", Map.of("status", "resolved")).expect(200);
                    return null;
                });
            }
        }
        assertThat(work).hasSize(20);
        together(work);
    }

    private void raiseAtBoth(String department, int count) throws Exception {
        var customer = people.customer();
        var work = new ArrayList<Callable<Long>>();
        for (var n = 0; n < count; n++) {
            var node = n % 2 == 0 ? first : second;
            work.add(() -> node.here(customer).raise("Raised at " + node.address(), "department", department));
        }
        together(work);
    }

    private static <T> void together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static int load(String department) {
        return new Ledger(database).agents(department).stream().mapToInt(Ledger.Agent::load).sum();
    }

    @Test
    void when_one_is_killed_in_a_storm_of_writes_the_other_gives_out_all_that_was_raised_at_either() throws InterruptedException {
        var department = people.department();
        people.available(department, 1000);
        people.available(department, 1000);
        var promises = new Promises();
        var storm = new Storm(promises, people, department, 6);
        storm.begin();
        storm.rageFor(100);
        first.kill();
        storm.awaitEnd();

        var here = second.here(admin);
        var late = here.raise("Raised at the one that is left", "department", department);
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> agentOf(here, late).isObject());
        Ledger.awaitReaders(here, Duration.ofSeconds(10));
        promises.assertKept(database);
        new Ledger(database).assertWhole();
        new Ledger(database).assertFairlyAssigned(department);
    }

    private static JsonNode agentOf(Http who, long ticket) {
        return who.get("/api/tickets/" + ticket).expect(200).at("assigned_agent");
    }

    @Test
    void a_process_with_another_secret_is_turned_away_and_told_why() {
        var stranger = node("stranger", secret());
        try (stranger) {
            stranger.launch();
            assertThat(stranger.awaitEnd(JarServer.PATIENCE)).isNotZero();
        }
        assertThat(stranger.log()).contains("another secret").contains("SWITCHBOARD_SECRET").doesNotContain(SECRET);
    }
}
