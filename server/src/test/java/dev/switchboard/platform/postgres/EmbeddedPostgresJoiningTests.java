package dev.switchboard.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresJoiningTests {

    private static final PostgresSettings SETTINGS = PostgresSettings.defaults();

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        DataFolders.prepare(folder);
    }

    @Test
    void a_folder_that_is_open_is_refused_with_the_process_that_has_it() throws IOException {
        try (var other = AnotherSwitchboard.start(folder)) {
            assertThat(other.says()).startsWith("open ");
            assertThatThrownBy(() -> EmbeddedPostgres.open(folder, SETTINGS))
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessage("Switchboard (pid %d) is already running on %s", other.pid(), folder.toRealPath());
        }
    }

    @Test
    void a_refused_second_open_in_one_process_does_not_free_the_folder_for_others() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(folder, SETTINGS))
                    .isInstanceOfSatisfying(AlreadyRunningException.class,
                            refused -> assertThat(refused.pid()).hasValue(ProcessHandle.current().pid()));

            try (var other = AnotherSwitchboard.start(folder)) {
                assertThat(other.says()).startsWith("refused Switchboard (pid %d) is already running".formatted(ProcessHandle.current().pid()));
            }
            assertThat(Queries.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void of_many_who_open_at_once_one_opens_and_the_others_join() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<EmbeddedPostgres> open = () -> EmbeddedPostgres.openOrJoin(folder, SETTINGS);
            var futures = new ArrayList<Future<EmbeddedPostgres>>();
            for (var i = 0; i < 5; i++) {
                futures.add(threads.submit(open));
            }
            var opened = new ArrayList<EmbeddedPostgres>();
            for (var future : futures) {
                opened.add(future.get());
            }
            assertThat(opened).filteredOn(EmbeddedPostgres::joined).hasSize(4);
            assertThat(opened).extracting(EmbeddedPostgres::jdbcUrl).containsOnly(opened.getFirst().jdbcUrl());
            opened.forEach(EmbeddedPostgres::close);
        }
    }

    @Test
    void a_tool_joins_the_database_of_a_running_switchboard_and_leaves_it_running() throws IOException, SQLException {
        try (var running = AnotherSwitchboard.start(folder)) {
            var url = running.says().substring("open ".length());

            try (var joined = EmbeddedPostgres.openOrJoin(folder, SETTINGS)) {
                assertThat(joined.joined()).isTrue();
                assertThat(joined.jdbcUrl()).isEqualTo(url);
                assertThat(Queries.ask(joined, "select by from written")).isEqualTo(Long.toString(running.pid()));
            }
            try (var again = EmbeddedPostgres.openOrJoin(folder, SETTINGS)) {
                assertThat(again.joined()).isTrue();
                assertThat(Queries.ask(again, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_tool_waits_for_a_switchboard_that_is_only_starting() throws IOException, SQLException {
        try (var holder = FolderLock.tryAcquire(folder.toRealPath()).orElseThrow()) {
            assertThatThrownBy(() -> EmbeddedPostgres.openOrJoin(folder, SETTINGS.withStartTimeout(Duration.ofMillis(200))))
                    .hasMessageContaining("is already running on").hasMessageContaining("but its database does not answer");
            assertThat(holder).isNotNull();
        }
        try (var starting = AnotherSwitchboard.start(folder)) {
            Awaitility.await().until(() -> FolderLock.holder(folder.toRealPath()).isPresent());
            try (var joined = EmbeddedPostgres.openOrJoin(folder, SETTINGS)) {
                assertThat(joined.joined()).isTrue();
                assertThat(Queries.ask(joined, "select 1")).isEqualTo("1");
            }
            assertThat(starting.says()).startsWith("open ");
        }
    }

    @Test
    void a_tool_opens_the_database_itself_where_nothing_runs_and_stops_it_again() throws IOException {
        try (var opened = EmbeddedPostgres.openOrJoin(folder, SETTINGS)) {
            assertThat(opened.joined()).isFalse();
        }
        assertThat(ServerProcess.allOn(folder.toRealPath().resolve("postgres/cluster"))).isEmpty();
    }
}
