package dev.switchboard.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresFailureTests {

    private static final PostgresSettings SETTINGS = PostgresSettings.defaults();

    @TempDir
    Path folder;

    @Test
    void a_file_in_the_place_of_the_folder_is_named() throws IOException {
        var file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> EmbeddedPostgres.open(file, SETTINGS))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessage("The data folder %s cannot be used: %s is a file, not a folder", file, file);
    }

    @Test
    void a_folder_in_which_one_must_not_write_is_named() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (var ordinary = AnotherSwitchboard.start(folder, Special.ordinaryUser())) {
            assertThat(ordinary.says()).isEqualTo("refused The data folder %s cannot be used: no permission for %s", folder, folder.resolve("postgres"));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void an_ordinary_user_needs_no_namespace() throws IOException {
        DataFolders.prepare(folder);
        try (var ordinary = AnotherSwitchboard.start(folder, Special.ordinaryUser())) {
            assertThat(ordinary.says()).startsWith("open ");
        }
    }

    @Test
    void root_without_a_user_namespace_is_told_how_to_go_on() {
        assertThatThrownBy(() -> Programs.runByRoot(List.of("/no/such/unshare", "-U")))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("PostgreSQL does not run as root")
                .hasMessageContaining("run Switchboard as an ordinary user, or set SWITCHBOARD_DATABASE_URL");
        assertThatThrownBy(() -> Programs.runByRoot(List.of("false"))).hasMessageContaining("PostgreSQL does not run as root");
    }

    @Test
    void a_full_disk_is_called_that_while_unpacking() throws IOException {
        try (var cramped = AnotherSwitchboard.start(folder, Special.diskOf(40, folder))) {
            assertThat(cramped.says()).startsWith("refused The data folder %s cannot be used, for the disk of %s is full (".formatted(folder, folder))
                    .contains("No space left on device");
        }
    }

    @Test
    void a_full_disk_is_called_that_while_making_the_database() throws IOException {
        try (var cramped = AnotherSwitchboard.start(folder, Special.diskOf(80, folder))) {
            assertThat(cramped.says()).startsWith("refused The database could not be made, for the disk of %s is full (".formatted(folder))
                    .contains("Check free disk space");
        }
    }

    @Test
    void a_full_disk_is_called_that_at_a_later_start() throws IOException {
        try (var cramped = AnotherSwitchboard.start(folder, Special.diskOf(180, folder, "\"$@\" < /dev/null; dd if=/dev/zero of='%s/filler'"))) {
            assertThat(cramped.says()).startsWith("open ");
            assertThat(cramped.says()).startsWith("refused The data folder %s cannot be used, for the disk of %s is full (".formatted(folder, folder));
        }
    }

    @Test
    void a_cluster_of_another_major_version_is_called_that() throws IOException {
        DataFolders.prepare(folder);
        Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder, SETTINGS))
                .hasMessageContaining("was made by PostgreSQL 17, and this Switchboard brings PostgreSQL 18");
        assertFree();
    }

    @Test
    void a_damaged_cluster_is_reported_with_what_the_server_says() throws IOException {
        DataFolders.prepare(folder);
        Files.write(cluster().resolve("global/pg_control"), new byte[10]);
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder, SETTINGS))
                .hasMessageStartingWith("The database in %s does not start. PostgreSQL says:\n", cluster())
                .hasMessageContaining("could not read file \"global/pg_control\"");
        assertFree();
    }

    @Test
    void a_cluster_without_its_version_is_called_damaged() throws IOException {
        DataFolders.prepare(folder);
        Files.delete(cluster().resolve("PG_VERSION"));
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder, SETTINGS))
                .hasMessageStartingWith("The database in %s is damaged: it has no file PG_VERSION", cluster());
        assertFree();
    }

    @Test
    void a_setting_that_postgresql_does_not_know_is_named() throws IOException {
        DataFolders.prepare(folder);
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder, SETTINGS.with("shared_bufers", "1GB")))
                .hasMessageContaining("unrecognized configuration parameter \"shared_bufers\"");
        assertFree();
    }

    @Test
    void a_missing_password_is_asked_for_and_a_wrong_one_is_set_right_by_nobody() throws IOException {
        DataFolders.prepare(folder);
        var password = folder.resolve("postgres/password");
        var right = Files.readString(password);
        Files.delete(password);
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder, SETTINGS))
                .hasMessageEndingWith("put the file %s back", folder.toRealPath().resolve("postgres/password"));

        Files.writeString(password, "wrong\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder, SETTINGS))
                .hasMessageContaining("does not let Switchboard in").hasMessageContaining("password authentication failed");
        assertFree();

        Files.writeString(password, right);
        EmbeddedPostgres.open(folder, SETTINGS).close();
    }

    @Test
    void a_folder_whose_name_a_shell_would_change_is_refused() {
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder.resolve("$HOME"), SETTINGS)).hasMessageContaining("cannot hold a database");
    }

    private Path cluster() throws IOException {
        return folder.toRealPath().resolve("postgres/cluster");
    }

    private void assertFree() throws IOException {
        assertThat(ServerProcess.allOn(cluster())).isEmpty();
        FolderLock.tryAcquire(folder.toRealPath()).orElseThrow().close();
    }
}
