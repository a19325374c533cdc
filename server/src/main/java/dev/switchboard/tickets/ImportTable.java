package dev.switchboard.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code imports}. */
@Component
class ImportTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An import as admins see it. {@code problem} says why it failed as a whole. */
    record Import(long id, String source, String fileName, State state, @Nullable String problem, ImportCounts counts, long createdBy,
            Instant createdAt, @Nullable Instant finishedAt) {
    }

    enum State { WAITING, RUNNING, DONE, FAILED }

    /** What is needed to do it. */
    record Work(ImportOptions options, String fileName, String blobKey) {
    }

    long insert(ImportOptions options, String fileName, String blobKey, long createdBy, Instant now) {
        return jdbc.sql("""
                        insert into imports (source, file_name, options, blob_key, state, created_by, created_at)
                        values (:source, :file, cast(:options as jsonb), :blob, 'waiting', :by, :now) returning id
                        """)
                .param("source", options.source()).param("file", fileName).param("options", json.writeValueAsString(options))
                .param("blob", blobKey).param("by", createdBy).param("now", Timestamp.from(now)).query(Long.class).single();
    }

    /** The work of an import that is not finished. */
    Optional<Work> start(long id) {
        return jdbc.sql("""
                        update imports set state = 'running' where id = :id and state in ('waiting', 'running') and blob_key is not null
                        returning options, file_name, blob_key
                        """)
                .param("id", id)
                .query((row, n) -> new Work(json.readValue(row.getString("options"), ImportOptions.class), row.getString("file_name"), row.getString("blob_key")))
                .optional();
    }

    void progress(long id, ImportCounts counts) {
        jdbc.sql("""
                        update imports set read = :read, imported = :imported, skipped = :skipped, failed = :failed, errors = cast(:errors as jsonb)
                        where id = :id
                        """)
                .param("read", counts.read()).param("imported", counts.imported()).param("skipped", counts.skipped())
                .param("failed", counts.failed()).param("errors", json.writeValueAsString(counts.errors())).param("id", id).update();
    }

    void finish(long id, @Nullable String problem, Instant now) {
        jdbc.sql("update imports set state = :state, problem = :problem, finished_at = :now, blob_key = null where id = :id")
                .param("state", Wire.name(problem == null ? State.DONE : State.FAILED)).param("problem", problem)
                .param("now", Timestamp.from(now)).param("id", id).update();
    }

    Optional<Import> find(long id) {
        return jdbc.sql("select * from imports where id = :id").param("id", id).query(this::row).optional();
    }

    List<Import> newest(long beforeId, int limit) {
        return jdbc.sql("select * from imports where id < :before order by id desc limit :limit")
                .param("before", beforeId).param("limit", limit).query(this::row).list();
    }

    private Import row(ResultSet row, int number) throws SQLException {
        return new Import(row.getLong("id"), row.getString("source"), row.getString("file_name"), Wire.parse(State.class, row.getString("state")),
                row.getString("problem"), new ImportCounts(row.getLong("read"), row.getLong("imported"), row.getLong("skipped"), row.getLong("failed"),
                        List.of(json.readValue(row.getString("errors"), ImportCounts.Error[].class))),
                row.getLong("created_by"), row.getTimestamp("created_at").toInstant(), TicketTable.instant(row, "finished_at"));
    }
}
