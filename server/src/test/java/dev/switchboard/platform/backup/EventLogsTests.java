package dev.switchboard.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event log in another PostgreSQL than the one that wrote it: same order, same cursors, and it goes on. */
class EventLogsTests {

    // As the transactions of a PostgreSQL that has run for years; far in the future of the one in the test.
    private static final long YEARS = 900_000_000;

    static TestDatabases databases;

    DataSource original;

    @BeforeAll
    static void open(@TempDir Path server) {
        databases = new TestDatabases(server);
    }

    @AfterAll
    static void close() {
        databases.close();
    }

    @BeforeEach
    void write() {
        original = databases.fresh();
        JdbcClient.create(original).sql("""
                insert into users (name) values ('Ada'), ('Bob');
                insert into tickets (requester_id) select 1 from generate_series(1, 5);
                insert into ticket_events (ticket_id, seq, payload, xact, hash)
                select 1 + n %% 5, n, jsonb_build_object('n', n), ((%d + (n * 7919) %% 500)::text)::xid8, decode(md5(n::text), 'hex')
                  from generate_series(1, 1000) n where n %% 10 <> 0
                 order by n;
                insert into setting_events (id, xact, hash) values (50, '%d', 'b'), (60, '%d', 'a'), (70, '%d', 'c');
                """.formatted(YEARS, YEARS + 9, YEARS + 3, YEARS + 9)).update();
    }

    @Test
    void all_rows_are_readable_at_once_in_the_order_they_had() throws IOException {
        var restored = restore();

        for (var log : List.of("ticket_events", "setting_events")) {
            assertThat(readable(restored, log, "0", 0)).isEqualTo(everything(original, log)).isNotEmpty();
        }
        assertThat(JdbcClient.create(restored).sql("select id || ' ' || xact || ' ' || convert_from(hash, 'UTF8') from setting_events order by id")
                .query(String.class).list()).containsExactly("1 3 a", "2 3 b", "3 3 c");
        assertThat(JdbcClient.create(restored).sql("select count(*) = max(id) and count(distinct id) = 900 and min(id) = 1 from ticket_events where xact = '3'")
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void every_cursor_goes_on_with_the_very_row_it_had_next() throws IOException {
        var db = JdbcClient.create(original);
        db.sql("""
                insert into feed_cursors (reader, log, xact, id)
                select 'at ' || id, 'ticket_events', xact, id from ticket_events where id % 97 = 0
                union all select 'between', 'ticket_events', '900000250', 0
                union all select 'at the start', 'ticket_events', '0', 0
                union all select 'at the end', 'ticket_events', '18000000000000000000', 9
                union all select 'of another log', 'setting_events', '900000009', 50
                union all select 'of no log', 'elsewhere', '77', 7""").update();

        var restored = restore();

        var cursors = "select reader, log, xact::text, id from feed_cursors order by reader";
        var before = db.sql(cursors).query(EventLogsTests::cursor).list();
        var after = JdbcClient.create(restored).sql(cursors).query(EventLogsTests::cursor).list();
        assertThat(after).hasSameSizeAs(before).hasSizeGreaterThan(10);
        for (var i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var is = after.get(i);
            if (was.log().equals("elsewhere")) {
                assertThat(is).isEqualTo(was);
                continue;
            }
            assertThat(is.xact()).isEqualTo("3");
            assertThat(readable(restored, is.log(), is.xact(), is.id())).as(was.reader()).isEqualTo(following(original, was.log(), was.xact(), was.id()));
        }
    }

    @Test
    void references_to_rows_of_the_log_move_with_them() throws IOException {
        JdbcClient.create(original).sql("""
                insert into notifications (event_id, user_id, second_event_id)
                select id, 1 + id % 2, case when id % 3 = 0 then 901 - id end from ticket_events where id < 400;
                insert into ticket_events (ticket_id, seq, payload, xact, corrects_id, hash)
                select 1, 2000 + id, '{}', '900000001', id, decode(md5('c' || id), 'hex') from ticket_events where id % 50 = 0""").update();
        var meant = """
                select n.user_id || ' ' || e.seq || ' ' || coalesce(s.seq::text, '-')
                  from notifications n join ticket_events e on e.id = n.event_id left join ticket_events s on s.id = n.second_event_id
                union all select c.seq || ' corrects ' || e.seq from ticket_events c join ticket_events e on e.id = c.corrects_id
                order by 1""";

        var restored = restore();

        assertThat(JdbcClient.create(restored).sql(meant).query(String.class).list())
                .hasSize(399 + 18).isEqualTo(JdbcClient.create(original).sql(meant).query(String.class).list());
    }

    @Test
    void what_is_written_after_comes_after() throws IOException, SQLException {
        var restored = restore();
        var old = everything(restored, "ticket_events");

        try (var first = restored.getConnection(); var second = restored.getConnection()) {
            first.setAutoCommit(false);
            append(first, 9001);
            append(second, 9002);
            assertThat(readable(restored, "ticket_events", "0", 0)).as("the one that is still open holds the later one back").isEqualTo(old);
            first.commit();
        }

        assertThat(readable(restored, "ticket_events", "3", 900)).hasSize(2);
        assertThat(readable(restored, "ticket_events", "0", 0)).hasSize(902).startsWith(old.toArray(String[]::new));
    }

    @Test
    void a_restored_log_can_be_backed_up_and_restored_again() throws IOException {
        var once = restore();
        original = once;
        assertThat(everything(restore(), "ticket_events")).isEqualTo(everything(once, "ticket_events"));
    }

    private DataSource restore() throws IOException {
        var archive = new ByteArrayOutputStream();
        Backup.write(original, null, null, archive);
        var restored = databases.fresh();
        Restore.read(restored, null, null, Set.of("settings"), new ByteArrayInputStream(archive.toByteArray()));
        return restored;
    }

    private static void append(Connection connection, int seq) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into ticket_events (ticket_id, seq, payload, hash) values (1, %d, '{}', 'n%d')".formatted(seq, seq));
        }
    }

    private static List<String> everything(DataSource database, String log) {
        return following(database, log, "0", 0);
    }

    private static List<String> following(DataSource database, String log, String xact, long id) {
        return hashes(database, log, xact, id, "true");
    }

    /** As the feed reads. */
    private static List<String> readable(DataSource database, String log, String xact, long id) {
        return hashes(database, log, xact, id, "xact < pg_snapshot_xmin(pg_current_snapshot())");
    }

    private static List<String> hashes(DataSource database, String log, String xact, long id, String condition) {
        return JdbcClient.create(database)
                .sql("select encode(hash, 'hex') from %s where (xact, id) > (:xact::xid8, :id) and %s order by xact, id".formatted(log, condition))
                .param("xact", xact).param("id", id).query(String.class).list();
    }

    private static Cursor cursor(ResultSet row, int number) throws SQLException {
        return new Cursor(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
    }

    private record Cursor(String reader, String log, String xact, long id) {
    }
}
