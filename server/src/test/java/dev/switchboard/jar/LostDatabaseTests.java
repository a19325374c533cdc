package dev.switchboard.jar;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.switchboard.testing.Http;
import dev.switchboard.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An external PostgreSQL whose connections are lost, or which lets nobody in for a while. */
class LostDatabaseTests {

    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final TestDatabase.Connection DATABASE = TestDatabase.fresh();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;
    private static JarServer server;
    private static Http customer;
    private static Http admin;
    private static String department;

    @BeforeAll
    static void start() {
        server = new JarServer(folder.resolve("lost")).with("SWITCHBOARD_DATABASE_URL", DATABASE.url())
                .with("SWITCHBOARD_DATABASE_USERNAME", DATABASE.username()).with("SWITCHBOARD_DATABASE_PASSWORD", DATABASE.password());
        server.start();
        admin = server.admin();
        var people = new People(server, admin);
        department = people.department();
        people.available(department, 1000);
        customer = people.customer();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void lost_connections_cost_some_requests_and_everything_goes_on_within_seconds() throws InterruptedException {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var stop = new AtomicBoolean();
        var writing = Thread.ofVirtual().start(() -> writeUntil(stop, statuses));
        for (var cut = 0; cut < 3; cut++) {
            var before = statuses.size();
            cutAll();
            await().atMost(RECOVERY).until(() -> statuses.size() > before + 20);
        }
        stop.set(true);
        writing.join();
        report("Cut three times", statuses);
        assertThat(statuses).as("answers while connections were cut").containsOnly(200, 201, 503);
        assertRecovers();
    }

    @Test
    void a_database_that_lets_nobody_in_is_told_by_health_and_recovered_from_by_itself() {
        letIn(false);
        try {
            await().atMost(RECOVERY).until(() -> {
                cutAll(); // again at each look: one that was just being opened is let in all the same and is not yet listed
                return server.nobody().get("/api/health").status() == 503;
            });
            assertThat(server.nobody().get("/api/health/live").status()).as("nobody restarts it for this").isEqualTo(200);
            assertThat(server.nobody().get("/api/health/ready").status()).isEqualTo(503);
            assertThat(customer.get("/api/tickets").status()).isEqualTo(503);
            assertThat(server.nobody().post("/api/auth/token", Map.of("username", "someone", "password", "something")).status()).isEqualTo(503);
            assertThat(server.isRunning()).isTrue();
        } finally {
            letIn(true);
        }
        assertRecovers();
    }

    private void writeUntil(AtomicBoolean stop, Collection<Integer> statuses) {
        while (!stop.get()) {
            statuses.add(customer.post("/api/tickets", Map.of("subject", "Meanwhile", "description", "Raised while connections are cut",
                    "department", department)).status());
            statuses.add(customer.get("/api/tickets").status());
        }
    }

    private void assertRecovers() {
        var begun = System.nanoTime();
        await().atMost(RECOVERY).until(() -> server.nobody().get("/api/health").status() == 200);
        await().atMost(RECOVERY).until(() -> customer.get("/api/tickets").status() == 200);
        for (var n = 0; n < 50; n++) {
            customer.get("/api/tickets").expect(200);
        }
        var ticket = customer.raise("All is well again", "department", department);
        await().atMost(RECOVERY).until(() -> admin.get("/api/tickets/" + ticket).expect(200).at("assigned_agent").isObject());
        Ledger.awaitReaders(admin, RECOVERY);
        new Ledger(JdbcClient.create(new DriverManagerDataSource(DATABASE.url(), DATABASE.username(), DATABASE.password()))).assertWhole();
        System.out.printf("Recovered after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    }

    private static void report(String what, Collection<Integer> statuses) {
        var counts = new TreeMap<Integer, Integer>();
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        System.out.println(what + ": " + counts);
    }

    private void letIn(boolean anyone) {
        superuser().sql("alter database %s allow_connections %s".formatted(name(), anyone)).update();
    }

    private void cutAll() {
        superuser().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
                .param("name", name()).query((row, n) -> n).list();
    }

    private String name() {
        return DATABASE.url().replaceFirst("^.*/([^/?]+)(\\?.*)?$", "$1");
    }

    /** In another database, so that it is not itself among those who are cut off. */
    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(DATABASE.url().replace("/" + name(), "/postgres"), "postgres", DATABASE.password()));
    }
}
