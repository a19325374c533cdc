package dev.switchboard.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresCrashTests {

    private static final PostgresSettings SETTINGS = PostgresSettings.defaults();

    @TempDir
    Path folder;

    Path cluster;

    @BeforeEach
    void resolveCluster() throws IOException {
        cluster = folder.toRealPath().resolve("postgres/cluster");
    }

    @Test
    void after_a_kill_the_next_open_stops_the_orphan_and_finds_everything_committed() throws Exception {
        DataFolders.prepare(folder);
        var killed = AnotherSwitchboard.start(folder);
        assertThat(killed.says()).startsWith("open ");
        var orphan = PostmasterFile.read(cluster).flatMap(file -> file.server(cluster)).orElseThrow();
        killed.kill();
        assertThat(orphan.isAlive()).isTrue();

        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(Queries.ask(postgres, "select by from written")).isEqualTo(Long.toString(killed.pid()));
            assertThat(ProcessHandle.of(orphan.pid()).filter(process -> ServerProcess.runsOn(process, cluster))).isEmpty();
        }
        assertThat(ServerProcess.allOn(cluster)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"binaries.unfinished-", "binaries-", "password", "cluster.unfinished-", "cluster/", "cluster/postmaster.pid", "postgres.log"})
    void a_first_start_may_be_killed_at_any_stage(String stage) throws Exception {
        var killed = AnotherSwitchboard.start(folder);
        await().pollInterval(Duration.ofMillis(1)).until(() -> exists(stage));
        killed.kill();

        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(Queries.ask(postgres, "select 1")).isEqualTo("1");
        }
        try (var left = Files.list(folder.resolve("postgres"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .filteredOn(name -> !name.startsWith("binaries-18")).containsExactlyInAnyOrder("cluster", "password", "postgres.log");
        }
    }

    @Test
    void leftovers_of_an_unfinished_first_start_are_swept_away() throws IOException {
        DataFolders.prepare(folder);
        var binaries = Files.createDirectories(folder.resolve("postgres/binaries.unfinished-1-2/bin"));
        var unfinished = Files.createDirectories(folder.resolve("postgres/cluster.unfinished-1-2/base"));
        Files.writeString(binaries.resolve("postgres"), "half");

        EmbeddedPostgres.open(folder, SETTINGS).close();

        assertThat(binaries.getParent()).doesNotExist();
        assertThat(unfinished.getParent()).doesNotExist();
    }

    @Test
    void a_pid_file_that_names_a_stranger_is_removed_and_the_stranger_left_alone() throws Exception {
        DataFolders.prepare(folder);
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            leavePidFile(stranger.pid());
            EmbeddedPostgres.open(folder, SETTINGS).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_pid_file_that_names_the_server_of_another_folder_is_removed_and_that_server_left_alone(@TempDir Path other) throws Exception {
        DataFolders.prepare(folder);
        DataFolders.prepare(other);
        try (var postgres = EmbeddedPostgres.open(other, SETTINGS)) {
            leavePidFile(PostmasterFile.read(other.toRealPath().resolve("postgres/cluster")).orElseThrow().pid());
            EmbeddedPostgres.open(folder, SETTINGS).close();
            assertThat(Queries.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_pid_file_that_names_a_dead_process_or_this_one_is_removed() throws Exception {
        DataFolders.prepare(folder);
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        for (var pid : new long[] {dead.pid(), ProcessHandle.current().pid()}) {
            leavePidFile(pid);
            EmbeddedPostgres.open(folder, SETTINGS).close();
        }
    }

    @Test
    void a_pid_file_that_makes_no_sense_is_removed() throws Exception {
        DataFolders.prepare(folder);
        for (var content : new String[] {"", "\n", "not a number\n", "-17\n", "99999999999999999999\n"}) {
            Files.writeString(PostmasterFile.of(cluster), content);
            EmbeddedPostgres.open(folder, SETTINGS).close();
        }
    }

    @Test
    void a_session_that_does_not_end_is_cut_off_and_nothing_committed_is_lost() throws Exception {
        DataFolders.prepare(folder);
        var postgres = EmbeddedPostgres.open(folder, SETTINGS.withStopTimeout(Duration.ofSeconds(1)));
        try (var stuck = Queries.connect(postgres)) {
            Queries.execute(postgres, "create table kept as select 'yes' as answer");
            signal("STOP", Queries.ask(stuck, "select pg_backend_pid()"));
            postgres.close();
        }
        assertThat(ServerProcess.allOn(cluster)).isEmpty();
        try (var again = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(Queries.ask(again, "select answer from kept")).isEqualTo("yes");
        }
    }

    @Test
    void a_server_that_was_killed_itself_and_left_a_busy_session_behind_is_no_obstacle() throws Exception {
        DataFolders.prepare(folder);
        var postgres = EmbeddedPostgres.open(folder, SETTINGS);
        Queries.execute(postgres, "create table kept as select 'yes' as answer");
        var busy = Queries.connect(postgres);
        signal("STOP", Queries.ask(busy, "select pg_backend_pid()"));
        var server = PostmasterFile.read(cluster).orElseThrow().pid();
        signal("KILL", Long.toString(server));
        await().until(() -> PostmasterFile.read(cluster).flatMap(file -> file.server(cluster)).isEmpty());
        assertThat(ServerProcess.allOn(cluster)).isNotEmpty();

        postgres.close();
        try (var again = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(Queries.ask(again, "select answer from kept")).isEqualTo("yes");
        }
    }

    private void leavePidFile(long pid) throws IOException {
        Files.writeString(PostmasterFile.of(cluster), "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n  1 2\nready   \n".formatted(pid, cluster));
    }

    private boolean exists(String stage) throws IOException {
        var home = folder.resolve("postgres");
        if (!Files.isDirectory(home)) {
            return false;
        }
        Predicate<String> reached = stage.endsWith("-") ? name -> name.startsWith(stage) : stage.replace("/", "")::equals;
        try (var children = Files.list(home)) {
            return Files.exists(home.resolve(stage)) || children.map(path -> path.getFileName().toString()).anyMatch(reached);
        }
    }

    private static void signal(String name, String pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
    }
}
