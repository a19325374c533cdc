package dev.switchboard.platform.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code feed_cursors} and {@code feed_failures}. */
@Component
class FeedCursorTable {

    private final JdbcClient jdbc;

    FeedCursorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enrol(String reader, String log) {
        jdbc.sql("insert into feed_cursors (reader, log) values (:reader, :log) on conflict do nothing")
                .param("reader", reader).param("log", log).update();
    }

    /** The reader's position, locked until the end of the transaction; nothing if another node has it. */
    Optional<FeedPosition> take(String reader) {
        return jdbc.sql("select xact, id from feed_cursors where reader = :reader for update skip locked")
                .param("reader", reader)
                .query((row, n) -> EventLog.position(row)).optional();
    }

    FeedPosition position(String reader) {
        return jdbc.sql("select xact, id from feed_cursors where reader = :reader").param("reader", reader)
                .query((row, n) -> EventLog.position(row)).optional().orElse(FeedPosition.START);
    }

    /**
     * Has the running transaction's commit not wait for the disk. If power fails before it is there, cursor and effects are
     * lost together, and the same events are read again; nobody was promised anything meanwhile. Whatever commits later and
     * does wait, such as a job that was sent, has this commit on disk before its own.
     */
    void commitWithoutWaiting() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    void move(String reader, FeedPosition to) {
        jdbc.sql("update feed_cursors set xact = cast(:xact as xid8), id = :id, updated_at = now() where reader = :reader")
                .param("xact", Long.toUnsignedString(to.xact())).param("id", to.id()).param("reader", reader).update();
    }

    void putAside(String reader, String log, long eventId, int attempts, String error) {
        jdbc.sql("""
                insert into feed_failures (reader, log, event_id, attempts, error) values (:reader, :log, :event, :attempts, :error)
                on conflict (reader, event_id) do update set attempts = excluded.attempts, error = excluded.error, failed_at = now()
                """)
                .param("reader", reader).param("log", log).param("event", eventId).param("attempts", attempts).param("error", error)
                .update();
    }

    List<Standing> standings() {
        return jdbc.sql("select reader, log, xact, id, updated_at from feed_cursors order by reader")
                .query((row, n) -> new Standing(row.getString("reader"), row.getString("log"), EventLog.position(row),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    List<Failure> failures(int limit) {
        return jdbc.sql("select id, reader, log, event_id, attempts, error, failed_at from feed_failures order by id desc limit :limit")
                .param("limit", limit).query(Failure.class).list();
    }

    record Standing(String reader, String log, FeedPosition position, Instant updatedAt) {
    }

    record Failure(long id, String reader, String log, long eventId, int attempts, String error, Instant failedAt) {
    }
}
