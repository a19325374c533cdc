package dev.switchboard.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code triage_models}. */
@Component
class ModelTable {

    /** Accepted ones whose bytes are kept, to go back to. */
    private static final int KEPT = 10;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ModelTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    enum Reason { EXEMPLARS, LEARNED, ASKED }

    /**
     * A state of what was learned, as admins see it.
     *
     * @param exemplars how many texts of our own it learned from
     * @param learned   how many tickets
     * @param accuracy  of each field on what was held back, 0–1
     * @param refusal   why it is not to be used, or null
     * @param isKept    whether it can be activated
     */
    record Model(long id, Instant createdAt, Reason reason, @JsonProperty("is_active") boolean isActive, int exemplars, int learned,
            Map<String, Double> accuracy, @Nullable String refusal, @JsonProperty("is_kept") boolean isKept) {
    }

    /** What is written of a new one. */
    record NewModel(String layout, String exemplarsHash, Reason reason, @Nullable String refusal, int exemplars, int learned,
            Map<String, Double> accuracy, byte @Nullable [] bytes, Instant createdAt) {
    }

    /** A state at work. */
    record Stored(long id, String layout, String exemplarsHash, byte[] bytes) {
    }

    long insert(NewModel model) {
        return jdbc.sql("""
                        insert into triage_models (layout, exemplars, reason, outcome, refusal, counts, accuracy, bytes, created_at)
                        values (:layout, :exemplars, :reason, :outcome, :refusal, cast(:counts as jsonb), cast(:accuracy as jsonb), :bytes, :now)
                        returning id
                        """)
                .param("layout", model.layout()).param("exemplars", model.exemplarsHash())
                .param("reason", Wire.name(model.reason()))
                .param("outcome", model.refusal() == null ? "accepted" : "refused").param("refusal", model.refusal())
                .param("counts", json.writeValueAsString(Map.of("exemplars", model.exemplars(), "learned", model.learned())))
                .param("accuracy", json.writeValueAsString(model.accuracy())).param("bytes", model.bytes())
                .param("now", Timestamp.from(model.createdAt())).query(Long.class).single();
    }

    /** Puts one to work and the other to rest; answers whether it could. Forgets the bytes of those long past. */
    @Transactional
    boolean activate(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('triage_models'))").query((row, n) -> n).list();
        jdbc.sql("update triage_models set is_active = false where is_active and id <> :id").param("id", id).update();
        var done = jdbc.sql("update triage_models set is_active = true where id = :id and bytes is not null").param("id", id).update() > 0;
        if (!done) {
            throw new NotKept();
        }
        jdbc.sql("""
                        update triage_models set bytes = null where not is_active and bytes is not null
                            and id not in (select id from triage_models where bytes is not null order by id desc limit :kept)
                        """)
                .param("kept", KEPT).update();
        return true;
    }

    /** There is none of that id, or its bytes are gone; nothing was changed. */
    static final class NotKept extends RuntimeException {
        NotKept() {
            super(null, null, false, false);
        }
    }

    Optional<Long> activeId() {
        return jdbc.sql("select id from triage_models where is_active").query(Long.class).optional();
    }

    Optional<Stored> active() {
        return jdbc.sql("select id, layout, exemplars, bytes from triage_models where is_active")
                .query((row, n) -> new Stored(row.getLong("id"), row.getString("layout"), row.getString("exemplars"), row.getBytes("bytes"))).optional();
    }

    /** The accuracies of the latest that learned from these exemplars alone: what others are measured by. */
    Optional<Map<String, Double>> measure(String layout, String exemplarsHash) {
        return jdbc.sql("""
                        select accuracy from triage_models where layout = :layout and exemplars = :exemplars and reason = 'exemplars' and outcome = 'accepted'
                        order by id desc limit 1
                        """)
                .param("layout", layout).param("exemplars", exemplarsHash).query((row, n) -> accuracy(row)).optional();
    }

    /** The newest first, from one on. */
    List<Model> page(long before, int limit) {
        return jdbc.sql("""
                        select id, created_at, reason, is_active, counts, accuracy, refusal, bytes is not null as is_kept from triage_models
                        where id < :before order by id desc limit :limit
                        """)
                .param("before", before).param("limit", limit).query((row, n) -> model(row)).list();
    }

    private Model model(ResultSet row) throws SQLException {
        var counts = json.readTree(row.getString("counts"));
        return new Model(row.getLong("id"), row.getTimestamp("created_at").toInstant(),
                Wire.parse(Reason.class, row.getString("reason")), row.getBoolean("is_active"),
                counts.path("exemplars").asInt(), counts.path("learned").asInt(), accuracy(row), row.getString("refusal"), row.getBoolean("is_kept"));
    }

    private Map<String, Double> accuracy(ResultSet row) throws SQLException {
        return json.readValue(row.getString("accuracy"), new TypeReference<Map<String, Double>>() { });
    }
}
