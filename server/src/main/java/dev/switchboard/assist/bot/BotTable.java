package dev.switchboard.assist.bot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code bot_sessions} and {@code bot_turns}. */
@Component
class BotTable {

    private static final String TURN = "select id, query, answer, sources, confidence, handoff, helpful, asked_at, unanswered_id from bot_turns ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BotTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param unansweredId under which it is listed for those who write articles, if it is */
    record Turn(long id, String query, Answer answer, @Nullable Boolean helpful, Instant askedAt, @Nullable Long unansweredId) {
    }

    record Session(UUID id, Instant createdAt) {
    }

    Session insert(UUID id, long userId, Instant now) {
        jdbc.sql("insert into bot_sessions (id, user_id, created_at, last_at) values (:id, :user, :now, :now)")
                .param("id", id).param("user", userId).param("now", Timestamp.from(now)).update();
        return new Session(id, now);
    }

    /** A person's own one that is not older than that. */
    Optional<Session> find(UUID id, long userId, Instant since) {
        return jdbc.sql("select id, created_at from bot_sessions where id = :id and user_id = :user and last_at >= :since")
                .param("id", id).param("user", userId).param("since", Timestamp.from(since))
                .query((row, n) -> new Session(row.getObject("id", UUID.class), row.getTimestamp("created_at").toInstant())).optional();
    }

    long add(UUID session, long userId, String query, Answer answer, Instant now, @Nullable Long unansweredId) {
        jdbc.sql("update bot_sessions set last_at = :now where id = :id").param("id", session).param("now", Timestamp.from(now)).update();
        return jdbc.sql("""
                        insert into bot_turns (session_id, user_id, query, answer, sources, confidence, handoff, asked_at, unanswered_id)
                        values (:session, :user, :query, :answer, cast(:sources as jsonb), :confidence, :handoff, :now, :unanswered)
                        returning id
                        """)
                .param("session", session).param("user", userId).param("query", query).param("answer", answer.text())
                .param("sources", json.writeValueAsString(answer.sources())).param("confidence", answer.confidence())
                .param("handoff", answer.handoff()).param("now", Timestamp.from(now)).param("unanswered", unansweredId)
                .query(Long.class).single();
    }

    List<Turn> turns(UUID session) {
        return jdbc.sql(TURN + "where session_id = :session order by id").param("session", session).query(this::turn).list();
    }

    /** The last one, or the last that was answered. */
    Optional<Turn> last(UUID session, boolean answered) {
        return jdbc.sql(TURN + "where session_id = :session and (not :answered or not handoff) order by id desc limit 1")
                .param("session", session).param("answered", answered).query(this::turn).optional();
    }

    void judge(long turnId, boolean helpful, @Nullable Long unansweredId) {
        jdbc.sql("update bot_turns set helpful = :helpful, unanswered_id = :unanswered where id = :id")
                .param("id", turnId).param("helpful", helpful).param("unanswered", unansweredId).update();
    }

    /** When a person asked the question that is so many back, if that was after a time. */
    Optional<Instant> askedBefore(long userId, int back, Instant since) {
        return jdbc.sql("select asked_at from bot_turns where user_id = :user and asked_at > :since order by asked_at desc offset :back - 1 limit 1")
                .param("user", userId).param("since", Timestamp.from(since)).param("back", back)
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    int purge(Instant before) {
        return jdbc.sql("delete from bot_sessions where last_at < :before").param("before", Timestamp.from(before)).update();
    }

    private Turn turn(ResultSet row, int number) throws SQLException {
        var sources = json.readValue(row.getString("sources"), new TypeReference<List<Answer.Source>>() {
        });
        return new Turn(row.getLong("id"), row.getString("query"),
                new Answer(row.getString("answer"), sources, row.getDouble("confidence"), row.getBoolean("handoff")),
                row.getObject("helpful", Boolean.class), row.getTimestamp("asked_at").toInstant(), row.getObject("unanswered_id", Long.class));
    }
}
