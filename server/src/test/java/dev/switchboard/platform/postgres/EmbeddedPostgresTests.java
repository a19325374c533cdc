package dev.switchboard.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    private static final PostgresSettings SETTINGS = PostgresSettings.defaults();

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        DataFolders.prepare(folder);
    }

    @Test
    void a_first_open_unpacks_and_makes_everything(@TempDir Path parent) throws SQLException, IOException {
        var bare = parent.resolve("not/there yet");

        try (var postgres = EmbeddedPostgres.open(bare, SETTINGS)) {
            assertThat(Queries.ask(postgres, "show server_version")).startsWith("18.");
            assertThat(bare.resolve("postgres/cluster/PG_VERSION")).hasContent("18");
            assertThat(bare.resolve("postgres/postgres.log")).content().contains("ready to accept connections");
            assertThat(bare.resolve("postgres/password")).content().hasSize(2 * 32 + 1);
            assertThat(Files.getPosixFilePermissions(bare.resolve("postgres/password"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(bare)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(bare.resolve("switchboard.lock")).content().isEqualTo(ProcessHandle.current().pid() + "\n");
            assertThat(postgres.joined()).isFalse();
        }
    }

    @Test
    void the_database_keeps_text_in_utf_8_and_sorts_alike_on_every_machine() throws SQLException {
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(Queries.ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Queries.ask(postgres, "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("b C.UTF-8");
            assertThat(Queries.ask(postgres, "select upper('žluťoučký kůň')")).isEqualTo("ŽLUŤOUČKÝ KŮŇ");
        }
    }

    @Test
    void the_server_is_set_up_to_lose_nothing_and_to_stay_small() throws SQLException {
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(Queries.ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(Queries.ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(Queries.ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(Queries.ask(postgres, "show shared_buffers")).isEqualTo("128MB");
            assertThat(Queries.ask(postgres, "show max_connections")).isEqualTo("100");
            assertThat(Queries.ask(postgres, "show idle_in_transaction_session_timeout")).isEqualTo("1min");
            assertThat(Queries.ask(postgres, "show random_page_cost")).isEqualTo("1.1");
            assertThat(Queries.ask(postgres, "show jit")).isEqualTo("off");
            assertThat(Queries.ask(postgres, "show autovacuum")).isEqualTo("on");
        }
    }

    @Test
    void the_server_listens_on_the_loopback_only_and_wants_the_password() throws SQLException, IOException {
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS.with("listen_addresses", "*").with("unix_socket_directories", "/tmp"))) {
            assertThat(Files.readAllLines(cluster().resolve("postmaster.pid")).subList(4, 6)).as("socket folder, address").containsExactly("", "127.0.0.1");
            assertThat(Queries.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), "guess"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_application_owns_its_database_and_is_no_superuser() throws SQLException {
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(Queries.ask(postgres, "select current_database() || ' ' || current_user || ' ' || rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("switchboard switchboard false");
            Queries.execute(postgres, "create table owned (id bigint)");
        }
    }

    @Test
    void what_was_written_is_there_after_closing_and_opening_again() throws SQLException {
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            Queries.execute(postgres, "create table kept as select 'yes' as answer");
        }
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(Queries.ask(postgres, "select answer from kept")).isEqualTo("yes");
        }
    }

    @Test
    void closing_stops_the_server_frees_the_folder_and_may_be_repeated() throws IOException {
        var postgres = EmbeddedPostgres.open(folder, SETTINGS);
        assertThat(ServerProcess.allOn(cluster())).isNotEmpty();

        postgres.close();
        postgres.close();

        assertThat(ServerProcess.allOn(cluster())).isEmpty();
        assertThat(PostmasterFile.read(cluster())).isEmpty();
        assertThat(folder.resolve("switchboard.lock")).isEmptyFile();
    }

    @Test
    void closing_an_earlier_one_again_leaves_the_later_one_running() throws SQLException {
        var earlier = EmbeddedPostgres.open(folder, SETTINGS);
        earlier.close();
        try (var later = EmbeddedPostgres.open(folder, SETTINGS)) {
            earlier.close();
            assertThat(Queries.ask(later, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void closing_does_its_work_in_an_interrupted_thread_too() {
        var postgres = EmbeddedPostgres.open(folder, SETTINGS);

        Thread.currentThread().interrupt();
        postgres.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ServerProcess.allOn(cluster())).isEmpty();
    }

    @Test
    void two_folders_have_two_servers(@TempDir Path other) throws SQLException, IOException {
        DataFolders.prepare(other);
        try (var one = EmbeddedPostgres.open(folder, SETTINGS); var two = EmbeddedPostgres.open(other, SETTINGS)) {
            assertThat(port(one)).isNotEqualTo(port(two));
            assertThat(Queries.ask(one, "select 1")).isEqualTo(Queries.ask(two, "select 1"));
        }
    }

    @Test
    void a_folder_may_have_blanks_and_quotes_in_its_name() throws SQLException, IOException {
        var named = DataFolders.prepare(folder.resolve("Tom's help desk (new) & more"));
        try (var postgres = EmbeddedPostgres.open(named, SETTINGS)) {
            assertThat(Queries.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void settings_reach_the_server_as_they_are_written() throws SQLException {
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS.with("work_mem", "3MB").with("application_name", "it's me"))) {
            assertThat(Queries.ask(postgres, "show work_mem")).isEqualTo("3MB");
        }
        assertThat(cluster().resolve("switchboard.conf")).content().contains("application_name = 'it''s me'");
    }

    @Test
    void the_programs_of_an_earlier_release_are_taken_away() throws IOException {
        var earlier = Files.createDirectories(folder.resolve("postgres/binaries-17.2-0badcafe/bin")).getParent();
        try (var postgres = EmbeddedPostgres.open(folder, SETTINGS)) {
            assertThat(earlier).doesNotExist();
            assertThat(postgres.jdbcUrl()).isNotBlank();
        }
    }

    private Path cluster() {
        return folder.resolve("postgres/cluster");
    }

    private static int port(EmbeddedPostgres postgres) {
        return URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
    }
}
