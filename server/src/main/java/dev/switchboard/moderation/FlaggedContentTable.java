package dev.switchboard.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.switchboard.moderation.harm.Kind;
import dev.switchboard.moderation.harm.Verdict;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code flagged_content}. */
@Component
class FlaggedContentTable {

    private final JdbcClient jdbc;

    FlaggedContentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What someone decided about flagged words. */
    enum Decision { CLEARED, CONFIRMED }

    record Row(long id, long ticketId, @Nullable Long messageId, @Nullable Long authorId, Kind kind, double score, int position, Instant at,
            @Nullable Decision decision, @Nullable Instant decidedAt) {

        boolean isCleared() {
            return decision == Decision.CLEARED;
        }
    }

    /** Answers the new row's id; nothing if these words are there already, which then say what was found last. */
    Optional<Long> keep(long ticketId, @Nullable Long messageId, @Nullable Long authorId, Verdict verdict, Instant at) {
        var conflict = messageId != null ? "(message_id) do nothing"
                : "(ticket_id) where message_id is null and decision is null do update set kind = excluded.kind, score = excluded.score, position = excluded.position";
        return jdbc.sql("""
                        insert into flagged_content (ticket_id, message_id, author_id, kind, score, position, at)
                        values (:ticket, :message, :author, :kind, :score, :position, :at) on conflict %s
                        returning id, xmax = 0 as is_new
                        """.formatted(conflict))
                .param("ticket", ticketId).param("message", messageId).param("author", authorId).param("kind", Wire.name(verdict.kind()))
                .param("score", (float) verdict.score()).param("position", verdict.position()).param("at", Timestamp.from(at))
                .query((row, n) -> row.getBoolean("is_new") ? Optional.of(row.getLong("id")) : Optional.<Long>empty())
                .optional().flatMap(id -> id);
    }

    /** Newest first; {@code before} is the id of the last one seen. */
    List<Row> page(boolean undecided, @Nullable Long before, int limit) {
        return jdbc.sql("select * from flagged_content where (cast(:before as bigint) is null or id < :before)"
                        + (undecided ? " and decision is null" : "") + " order by id desc limit :limit")
                .param("before", before).param("limit", limit).query(FlaggedContentTable::row).list();
    }

    Optional<Row> lock(long id) {
        return jdbc.sql("select * from flagged_content where id = :id for update").param("id", id).query(FlaggedContentTable::row).optional();
    }

    void decide(long id, Decision decision, long by, Instant at) {
        jdbc.sql("update flagged_content set decision = :decision, decided_at = :at, decided_by = :by where id = :id")
                .param("decision", Wire.name(decision)).param("at", Timestamp.from(at)).param("by", by).param("id", id).update();
    }

    /** Whether anything else of a ticket stands as harmful. */
    boolean hasMore(long ticketId) {
        return jdbc.sql("select exists (select 1 from flagged_content where ticket_id = :ticket and decision is distinct from 'cleared')")
                .param("ticket", ticketId).query(Boolean.class).single();
    }

    int countUndecided() {
        return jdbc.sql("select count(*) from flagged_content where decision is null").query(Integer.class).single();
    }

    /** What of someone's words of a time stands as harmful, newest first. */
    List<Row> of(long author, Instant from, Instant to, int limit) {
        return jdbc.sql("""
                        select * from flagged_content where author_id = :author and at > :from and at <= :to and decision is distinct from 'cleared'
                        order by id desc limit :limit
                        """)
                .param("author", author).param("from", Timestamp.from(from)).param("to", Timestamp.from(to)).param("limit", limit)
                .query(FlaggedContentTable::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var message = row.getLong("message_id");
        var messageId = row.wasNull() ? null : (Long) message;
        var author = row.getLong("author_id");
        var authorId = row.wasNull() ? null : (Long) author;
        var decision = row.getString("decision");
        var decidedAt = row.getTimestamp("decided_at");
        return new Row(row.getLong("id"), row.getLong("ticket_id"), messageId, authorId, Wire.parse(Kind.class, row.getString("kind")),
                Math.round(row.getFloat("score") * 10_000) / 10_000.0, row.getInt("position"), row.getTimestamp("at").toInstant(),
                decision == null ? null : Wire.parse(Decision.class, decision), decidedAt == null ? null : decidedAt.toInstant());
    }
}
