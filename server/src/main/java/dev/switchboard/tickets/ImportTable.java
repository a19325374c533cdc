package dev.switchboard.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Person;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code imports}. */
@Component
class ImportTable {

    private static final String SELECT = "select i.*, u.username, u.name from imports i join users u on u.id = i.created_by";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An import as admins see it.
     *
     * @param isDryRun whether it only looks: its counts are of what would be
     * @param problem  why it failed as a whole
     */
    record Import(long id, String source, String fileName, @JsonProperty("is_dry_run") boolean isDryRun, State state, @Nullable String problem,
            ImportCounts counts, Person createdBy, Instant createdAt, @Nullable Instant finishedAt) {
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
        return jdbc.sql(SELECT + " where i.id = :id").param("id", id).query(this::row).optional();
    }

    List<Import> newest(long beforeId, int limit) {
        return jdbc.sql(SELECT + " where i.id < :before order by i.id desc limit :limit")
                .param("before", beforeId).param("limit", limit).query(this::row).list();
    }

    private Import row(ResultSet row, int number) throws SQLException {
        return new Import(row.getLong("id"), row.getString("source"), row.getString("file_name"),
                json.readValue(row.getString("options"), ImportOptions.class).isDryRun(), Wire.parse(State.class, row.getString("state")),
                row.getString("problem"), new ImportCounts(row.getLong("read"), row.getLong("imported"), row.getLong("skipped"), row.getLong("failed"),
                        List.of(json.readValue(row.getString("errors"), ImportCounts.Error[].class))),
                new Person(row.getLong("created_by"), row.getString("username"), row.getString("name")), row.getTimestamp("created_at").toInstant(), TicketTable.instant(row, "finished_at"));
    }
}
