package dev.switchboard.jar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code kill -9}, and what is there afterwards: all that was acknowledged. */
class CrashTests {

    private static final int KILLS = 3;
    private static final int WRITERS = 6;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;
    private JarServer server;

    @BeforeEach
    void prepare() {
        server = new JarServer(folder.resolve("crash"));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void whatever_was_acknowledged_is_there_after_each_of_several_kills_in_a_storm_of_writes() throws InterruptedException {
        var seed = System.nanoTime();
        var random = new Random(seed);
        System.out.println("Kills by seed " + seed);
        server.start();
        var people = new People(server, server.admin());
        var department = people.department();
        people.available(department, 5);
        people.available(department, 5);
        people.available(department, 10);
        var promises = new Promises();
        var storm = new Storm(promises, people, department, WRITERS);
        for (var kill = 1; kill <= KILLS; kill++) {
            storm.begin();
            storm.rageFor(100 + random.nextInt(200));
            server.kill();
            storm.awaitEnd();
            var orphan = server.databaseProcess().orElseThrow();
            assertThat(orphan.isAlive()).as("the database outlives its server").isTrue();
            if (kill == KILLS) {
                orphan.destroyForcibly(); // as when the machine itself goes down
            }
            server.start();
            assertThat(orphan.isAlive()).as("the orphaned database").isFalse();
            assertIntact(people, promises, department, kill);
        }
        new Ledger(server.database()).assertTimelines(people.admin(), promises.tickets());
    }

    private void assertIntact(People people, Promises promises, String department, int kill) {
        var database = server.database();
        promises.assertKept(database);
        var repeated = promises.repeatUnanswered(database);
        promises.assertKept(database);
        promises.assertFilesKept();
        Ledger.awaitReaders(people.admin(), Duration.ofSeconds(20));
        var ledger = new Ledger(database);
        ledger.assertWhole();
        ledger.assertFairlyAssigned(department);
        System.out.printf("Kill %d: %d acknowledged writes are there, %d requests had no answer%n", kill, promises.count(), repeated);
    }

    @Test
    void a_first_start_that_is_killed_while_the_database_is_made_and_again_while_its_tables_are_is_made_up_for_by_the_next() {
        server.launch();
        await().atMost(JarServer.PATIENCE).pollInterval(Duration.ofMillis(2)).until(this::databaseIsBeingMade);
        server.kill();
        assertThat(server.data().resolve("postgres/cluster")).doesNotExist();

        server.launch();
        await().atMost(JarServer.PATIENCE).pollInterval(Duration.ofMillis(5)).ignoreExceptions()
                .until(() -> server.database().sql("select count(*) from flyway_schema_history").query(Integer.class).single() > 0);
        server.kill();

        server.start();
        var people = new People(server, server.admin());
        people.customer().raise("After a bad start");
        Ledger.awaitReaders(people.admin(), Duration.ofSeconds(10));
        new Ledger(server.database()).assertWhole();
    }

    private boolean databaseIsBeingMade() throws java.io.IOException {
        var postgres = server.data().resolve("postgres");
        if (!Files.isDirectory(postgres)) {
            return false;
        }
        try (var files = Files.list(postgres)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("cluster.unfinished") && Files.exists(file.resolve("base")));
        }
    }
}
