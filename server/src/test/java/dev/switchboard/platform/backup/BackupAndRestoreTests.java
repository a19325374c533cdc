package dev.switchboard.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupAndRestoreTests {

    private static final Set<String> SEEDED = Set.of("settings");

    static TestDatabases databases;

    @TempDir
    Path folder;

    @BeforeAll
    static void open(@TempDir Path server) {
        databases = new TestDatabases(server);
    }

    @AfterAll
    static void close() {
        databases.close();
    }

    @Test
    void every_table_comes_back_as_it_was() throws IOException {
        var original = databases.filled();
        var restored = databases.fresh();

        var manifest = Backup.write(original, null, null, Files.newOutputStream(folder.resolve("backup")));
        var result = Restore.read(restored, null, null, SEEDED, Files.newInputStream(folder.resolve("backup")));

        assertThat(contents(restored)).isEqualTo(contents(original));
        assertThat(result.manifest()).isEqualTo(manifest);
        assertThat(result.attachments()).isZero();
        assertThat(result.secret()).isFalse();
    }

    @Test
    void keys_triggers_and_constraints_are_the_same_after_as_before() throws IOException {
        var untouched = databases.fresh();
        var restored = databases.fresh();

        Restore.read(restored, null, null, SEEDED, new ByteArrayInputStream(archiveOf(databases.filled())));

        var constraints = "select conrelid::regclass::text || conname || pg_get_constraintdef(oid) || convalidated from pg_constraint where connamespace = 'public'::regnamespace order by 1";
        var triggers = "select tgrelid::regclass::text || tgname || tgenabled::text from pg_trigger where not tgisinternal order by 1";
        for (var query : new String[] {constraints, triggers}) {
            assertThat(JdbcClient.create(restored).sql(query).query(String.class).list())
                    .isNotEmpty().isEqualTo(JdbcClient.create(untouched).sql(query).query(String.class).list());
        }
        assertThatThrownBy(() -> JdbcClient.create(restored).sql("update users set department_id = 77 where id = 1").update())
                .hasMessageContaining("violates foreign key constraint");
    }

    @Test
    void numbers_go_on_where_they_stood() throws IOException {
        var original = databases.filled();
        var restored = databases.fresh();

        Restore.read(restored, null, null, SEEDED, new ByteArrayInputStream(archiveOf(original)));

        var next = "insert into tickets (requester_id) values (1) returning id || ' ' || number";
        assertThat(JdbcClient.create(restored).sql(next).query(String.class).single())
                .isEqualTo(JdbcClient.create(original).sql(next).query(String.class).single());
        var never = "insert into setting_events (hash) values ('') returning id";
        assertThat(JdbcClient.create(restored).sql(never).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void the_manifest_says_what_is_in_the_archive() throws IOException {
        var archive = archiveOf(databases.filled());

        var manifest = Restore.manifest(new ByteArrayInputStream(archive));

        assertThat(manifest.format()).isEqualTo(1);
        assertThat(manifest.schemaVersion()).isEqualTo("10.1");
        assertThat(manifest.createdAt()).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(manifest.tables()).extracting(Manifest.Table::name).containsExactly(
                "departments", "feed_cursors", "notifications", "setting_events", "settings", "ticket_events", "tickets", "users", "visits");
        assertThat(manifest.tables()).contains(new Manifest.Table("users", List.of("id", "name", "department_id"), 3));
        assertThat(manifest.sequences()).contains(new Manifest.Sequence("users_id_seq", 3, true), new Manifest.Sequence("setting_events_id_seq", 1, false));
        assertThat(new String(manifest.toJson())).contains("\"schema_version\" : \"10.1\"").contains("\"created_at\" : \"20");
    }

    @Test
    void a_backup_is_of_one_moment_while_others_write_on() throws IOException, SQLException {
        var original = databases.filled();
        var before = contents(original);
        var restored = databases.fresh();
        var out = new ByteArrayOutputStream() {

            private boolean disturbed;

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                if (!disturbed) {
                    disturbed = true;
                    JdbcClient.create(original).sql("insert into users (name) values ('late')").update();
                    JdbcClient.create(original).sql("delete from visits").update();
                }
            }
        };

        Backup.write(original, null, null, out);
        Restore.read(restored, null, null, SEEDED, new ByteArrayInputStream(out.toByteArray()));

        assertThat(contents(original)).isNotEqualTo(before);
        assertThat(contents(restored)).isEqualTo(before);
    }

    @Test
    void attachments_and_secret_come_back_too() throws IOException {
        var attachments = Files.createDirectories(folder.resolve("attachments/ab/cd"));
        Files.write(attachments.resolve("picture"), new byte[] {1, 2, 0, -1});
        Files.createFile(attachments.resolve("empty"));
        var longName = "ž".repeat(60) + "/" + "long".repeat(40);
        Files.createDirectories(attachments.resolve(longName).getParent());
        Files.writeString(attachments.resolve(longName), "long");
        Files.createSymbolicLink(attachments.resolve("link"), attachments.resolve("picture"));
        var secret = Files.writeString(folder.resolve("secret"), "the key");
        var target = Files.createDirectories(folder.resolve("new/attachments"));
        Files.writeString(target.resolve("own"), "already here");
        var otherSecret = Files.writeString(folder.resolve("new/secret"), "another key");
        var out = new ByteArrayOutputStream();

        Backup.write(databases.filled(), folder.resolve("attachments"), secret, out);
        var result = Restore.read(databases.fresh(), target, otherSecret, SEEDED, new ByteArrayInputStream(out.toByteArray()));

        assertThat(result.attachments()).isEqualTo(3);
        assertThat(result.secret()).isTrue();
        assertThat(target.resolve("ab/cd/picture")).hasBinaryContent(new byte[] {1, 2, 0, -1});
        assertThat(target.resolve("ab/cd/empty")).isEmptyFile();
        assertThat(target.resolve("ab/cd").resolve(longName)).hasContent("long");
        assertThat(target.resolve("ab/cd/link")).doesNotExist();
        assertThat(target.resolve("own")).hasContent("already here");
        assertThat(otherSecret).hasContent("the key");
        assertThat(Files.getPosixFilePermissions(otherSecret)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("new/secret.before-restore")).hasContent("another key");
        assertThat(target.resolveSibling("attachments.restoring")).doesNotExist();
    }

    @Test
    void a_database_with_anything_in_it_is_refused() throws IOException {
        var archive = archiveOf(databases.filled());
        var used = databases.fresh();
        JdbcClient.create(used).sql("insert into users (name) values ('Eve')").update();
        var before = contents(used);

        assertThatThrownBy(() -> Restore.read(used, null, null, SEEDED, new ByteArrayInputStream(archive)))
                .isInstanceOf(BackupException.class)
                .hasMessage("The database is not empty (there are rows in table users): restore into a new data folder or database");
        assertThatThrownBy(() -> Restore.read(databases.fresh(), null, null, Set.of(), new ByteArrayInputStream(archive)))
                .hasMessageContaining("there are rows in table settings");
        assertThat(contents(used)).isEqualTo(before);
    }

    @Test
    void an_archive_cut_short_anywhere_is_refused_and_changes_nothing() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("attachments")).resolve("a"), "attached");
        var out = new ByteArrayOutputStream();
        Backup.write(databases.filled(), folder.resolve("attachments"), null, out);
        var archive = out.toByteArray();
        var target = databases.fresh();
        var before = contents(target);
        var secret = folder.resolve("new-secret");

        for (var length : new int[] {0, 1, 15, 700, archive.length / 3, archive.length / 2, archive.length - 9, archive.length - 1}) {
            assertThatThrownBy(() -> Restore.read(target, folder.resolve("new"), secret, SEEDED, new ByteArrayInputStream(archive, 0, length)))
                    .as("%d bytes of %d", length, archive.length)
                    .isInstanceOf(BackupException.class).hasMessageStartingWith("The archive is damaged or cut short");
        }
        var spoilt = archive.clone();
        spoilt[archive.length / 2] ^= 8;
        assertThatThrownBy(() -> Restore.read(target, folder.resolve("new"), secret, SEEDED, new ByteArrayInputStream(spoilt)))
                .isInstanceOf(BackupException.class);

        assertThat(contents(target)).isEqualTo(before);
        assertThat(folder.resolve("new")).doesNotExist();
        assertThat(folder.resolve("new.restoring")).doesNotExist();
        assertThat(secret).doesNotExist();
    }

    @Test
    void a_database_of_another_version_is_refused() throws IOException {
        var archive = archiveOf(databases.filled());
        var later = databases.fresh();
        JdbcClient.create(later).sql("insert into flyway_schema_history values (5, '11', 'later', true)").update();

        assertThatThrownBy(() -> Restore.read(later, null, null, SEEDED, new ByteArrayInputStream(archive)))
                .isInstanceOf(BackupException.class).hasMessageContaining("the tables of version 10.1, the database those of version 11");
    }

    @Test
    void a_database_whose_tables_differ_is_refused() throws IOException {
        var archive = archiveOf(databases.filled());
        var different = databases.fresh();
        JdbcClient.create(different).sql("alter table users add column age int").update();
        JdbcClient.create(different).sql("create table extra (id bigint)").update();

        assertThatThrownBy(() -> Restore.read(different, null, null, SEEDED, new ByteArrayInputStream(archive)))
                .hasMessage("The archive and the database differ in the tables extra, users");
    }

    @Test
    void rows_that_break_a_rule_of_the_target_are_refused_and_change_nothing() throws IOException {
        var archive = archiveOf(databases.filled());
        var strict = databases.fresh();
        JdbcClient.create(strict).sql("alter table visits add check (count < 400)").update();
        var before = contents(strict);

        assertThatThrownBy(() -> Restore.read(strict, folder.resolve("new"), null, SEEDED, new ByteArrayInputStream(archive)))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("The database does not take what is in the archive").hasMessageContaining("visits_count_check");
        assertThat(contents(strict)).isEqualTo(before);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_reference_into_nowhere_is_refused() throws IOException, SQLException {
        var original = databases.filled();
        try (var connection = original.getConnection(); var statement = connection.createStatement()) {
            statement.execute("alter table tickets drop constraint tickets_requester_id_fkey; update tickets set requester_id = 99 where id = 5");
        }
        var archive = archiveOf(original);

        assertThatThrownBy(() -> Restore.read(databases.fresh(), null, null, SEEDED, new ByteArrayInputStream(archive)))
                .isInstanceOf(BackupException.class).hasMessageContaining("violates foreign key constraint \"tickets_requester_id_fkey\"");
    }

    @Test
    void something_else_is_no_archive() {
        assertThatThrownBy(() -> Restore.manifest(new ByteArrayInputStream("hello, this is no archive".getBytes())))
                .isInstanceOf(BackupException.class).hasMessageContaining("or is none");
        assertThatThrownBy(() -> Backup.write(databases.bare(), null, null, new ByteArrayOutputStream()))
                .isInstanceOf(BackupException.class).hasMessage("The database has no tables of Switchboard yet");
    }

    private static byte[] archiveOf(DataSource database) throws IOException {
        var out = new ByteArrayOutputStream();
        Backup.write(database, null, null, out);
        return out.toByteArray();
    }

    /** All rows of all tables, what the database computed included. */
    private static TreeMap<String, String> contents(DataSource database) {
        var contents = new TreeMap<String, String>();
        var db = JdbcClient.create(database);
        for (var table : new Catalog(db).tables()) {
            contents.put(table, db.sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from %s t".formatted(Catalog.inPublic(table)))
                    .query(String.class).single());
        }
        return contents;
    }
}
