package dev.switchboard.platform.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dev.switchboard.platform.wire.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An append-only table of events, in streams. Each module that keeps a log has one instance over its own table; all such
 * tables have the same columns but for the name of the stream's.
 *
 * <p>The caller holds the lock of the stream's row (the ticket, the user) from before the append until the commit. This
 * makes {@code seq} gapless and lets {@code hash} chain a stream's rows, so that tampering shows.
 */
public final class EventLog {

    private final JdbcClient jdbc;
    private final FeedSignal signal;
    private final String table;
    private final String insert;
    private final String after;
    private final String stream;
    private final String broken;
    private final String next;

    /**
     * @param table        the log's table
     * @param streamColumn its column that names the stream
     */
    public EventLog(JdbcClient jdbc, FeedSignal signal, String table, String streamColumn) {
        this(jdbc, signal, table, streamColumn, "");
    }

    /** @param counts a query for each stream and the number of its last event, where that is kept elsewhere too: shows rows missing at the end */
    public EventLog(JdbcClient jdbc, FeedSignal signal, String table, String streamColumn, String counts) {
        this.jdbc = jdbc;
        this.signal = signal;
        this.table = table;
        // xact is raised to that of the stream's previous row where that is higher: a transaction may have got its id
        // before another one that was quicker at the stream's lock. So (xact, id) keeps the order of seq, and no row
        // claims to be older than its own transaction.
        this.insert = """
                insert into %1$s (%2$s, seq, type, visibility, actor_id, actor_kind, payload, at, xact, prev_hash, hash)
                select new.stream, new.seq, new.type, new.visibility, new.actor_id, new.actor_kind, new.payload, new.at,
                       greatest(pg_current_xact_id(), previous.xact), previous.hash,
                       %3$s
                from (values (cast(:stream as bigint), cast(:seq as bigint), cast(:type as text), cast(:visibility as text),
                              cast(:actorId as bigint), cast(:actorKind as text), cast(:payload as jsonb), cast(:at as timestamptz)))
                     as new (stream, seq, type, visibility, actor_id, actor_kind, payload, at)
                left join %1$s previous on previous.%2$s = new.stream and previous.seq = new.seq - 1
                """.formatted(table, streamColumn, digest("new", "new.stream", "previous.hash"));
        var columns = "xact, id, " + streamColumn + " as stream, seq, type, visibility, actor_id, actor_kind, payload, at";
        this.after = """
                select %s from %s
                where (xact, id) > (cast(:xact as xid8), :id) and xact < pg_snapshot_xmin(pg_current_snapshot())
                order by xact, id limit :limit
                """.formatted(columns, table);
        this.stream = """
                select %s from %s
                where %s = :stream and seq > :seq and seq <= :last and (:internal or visibility = 'public')
                order by seq limit :limit
                """.formatted(columns, table, streamColumn);
        this.next = "select coalesce(max(seq), 0) + 1 from %s where %s = :stream".formatted(table, streamColumn);
        this.broken = """
                select %2$s as stream, e.seq
                from (select *, lag(hash) over w as chained, lag(seq, 1, 0::bigint) over w as before
                      from %1$s window w as (partition by %2$s order by seq)) e
                where e.seq <> e.before + 1
                   or e.prev_hash is distinct from e.chained
                   or e.hash <> %3$s
                %4$s
                order by 1, 2 limit 100
                """.formatted(table, streamColumn, digest("e", "e." + streamColumn, "e.prev_hash"), counts.isEmpty() ? "" : """
                union
                select counted.stream, counted.seq from (%s) as counted (stream, seq)
                where counted.seq <> (select coalesce(max(seq), 0) from %s where %s = counted.stream)
                """.formatted(counts, table, streamColumn));
    }

    private static String digest(String row, String stream, String previous) {
        return """
                sha256(coalesce(%3$s, ''::bytea) || convert_to(concat_ws('|', %2$s, %1$s.seq, %1$s.type, %1$s.visibility,
                       coalesce(%1$s.actor_id::text, '-'), %1$s.actor_kind,
                       extract(epoch from %1$s.at)::text, %1$s.payload::text), 'UTF8'))"""
                .formatted(row, stream, previous);
    }

    /** The table's name, which is also the log's. */
    public String name() {
        return table;
    }

    /**
     * Appends one event and wakes the readers after the commit. Must run in a transaction that holds the stream's lock.
     *
     * @param seq one more than the stream's last
     */
    public void append(long stream, long seq, String type, boolean internal, Actor actor, String payload, Instant at) {
        jdbc.sql(insert)
                .param("stream", stream).param("seq", seq).param("type", type)
                .param("visibility", internal ? "internal" : "public")
                .param("actorId", actor.id()).param("actorKind", Wire.name(actor.kind()))
                .param("payload", payload).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        signal.raiseAfterCommit();
    }

    /** The number that a stream's next event gets; for streams whose row does not count its events itself. */
    public long nextSeq(long stream) {
        return jdbc.sql(next).param("stream", stream).query(Long.class).single();
    }

    /** What follows a position, oldest first, as far as no open transaction could still put something before it. */
    public List<LoggedEvent> after(FeedPosition position, int limit) {
        return jdbc.sql(after)
                .param("xact", Long.toUnsignedString(position.xact())).param("id", position.id()).param("limit", limit)
                .query(EventLog::row).list();
    }

    /** One stream's events with {@code afterSeq < seq <= lastSeq}, in order. */
    public List<LoggedEvent> stream(long id, long afterSeq, long lastSeq, boolean internalToo, int limit) {
        return jdbc.sql(stream)
                .param("stream", id).param("seq", afterSeq).param("last", lastSeq)
                .param("internal", internalToo).param("limit", limit)
                .query(EventLog::row).list();
    }

    /** Whether rows are there that {@link #after} does not show yet, because an older transaction is open. */
    public boolean hasUnsettled(FeedPosition position) {
        return countAfter(position, 1) > 0;
    }

    /** How many rows follow a position, settled or not; {@code atMost} stands for that or more. */
    public long countAfter(FeedPosition position, int atMost) {
        // The order and the limit are what keep a plan made for any position on the index.
        return jdbc.sql("select count(*) from (select 1 from %s where (xact, id) > (cast(:xact as xid8), :id) order by xact, id limit :limit) rows"
                        .formatted(table))
                .param("xact", Long.toUnsignedString(position.xact())).param("id", position.id()).param("limit", atMost)
                .query(Long.class).single();
    }

    /** The position of the newest settled row: what one follows from who wants only what is to come. */
    public FeedPosition end() {
        return jdbc.sql("""
                        select xact, id from %s where xact < pg_snapshot_xmin(pg_current_snapshot())
                        order by xact desc, id desc limit 1
                        """.formatted(table))
                .query((row, n) -> position(row)).optional().orElse(FeedPosition.START);
    }

    /** The places where a stream's chain of hashes does not hold, at most 100: none, unless someone tampered. */
    public List<Break> verify() {
        return jdbc.sql(broken).query((row, n) -> new Break(row.getLong("stream"), row.getLong("seq"))).list();
    }

    /** A row whose hash, predecessor or number is not what it was when it was written. */
    public record Break(long stream, long seq) {
    }

    static FeedPosition position(ResultSet row) throws SQLException {
        return new FeedPosition(Long.parseUnsignedLong(row.getString("xact")), row.getLong("id"));
    }

    private static LoggedEvent row(ResultSet row, int number) throws SQLException {
        var actorId = row.getLong("actor_id");
        var actor = new Actor(row.wasNull() ? null : actorId, Wire.parse(Actor.Kind.class, row.getString("actor_kind")));
        return new LoggedEvent(position(row), row.getLong("stream"), row.getLong("seq"), row.getString("type"),
                row.getString("visibility").equals("internal"), actor, row.getString("payload"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
