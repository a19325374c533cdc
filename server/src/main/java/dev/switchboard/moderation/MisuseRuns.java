package dev.switchboard.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When misuse was looked for, and what came of it (table {@code misuse_runs}). */
@Component
class MisuseRuns {

    private final JdbcClient jdbc;

    MisuseRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param users    how many customers were looked at
     * @param reports  about how many of them there is a new report
     * @param failures how many of them could not be looked at
     */
    record Result(int users, int reports, int failures) {
    }

    /**
     * @param hours     how far back it looked
     * @param startedBy the admin, or null for the schedule
     */
    record Run(Instant startedAt, @Nullable Instant finishedAt, int hours, @Nullable Long startedBy, @Nullable Result result) {
    }

    long start(int hours, @Nullable Long by, Instant now) {
        return jdbc.sql("insert into misuse_runs (started_at, started_by, hours) values (:now, :by, :hours) returning id")
                .param("now", Timestamp.from(now)).param("by", by).param("hours", hours).query(Long.class).single();
    }

    void finish(long id, Result result, Instant now) {
        jdbc.sql("update misuse_runs set finished_at = :now, users = :users, reports = :reports, failures = :failures where id = :id")
                .param("id", id).param("now", Timestamp.from(now)).param("users", result.users()).param("reports", result.reports())
                .param("failures", result.failures()).update();
    }

    /** The last one that came to its end. */
    Optional<Run> last() {
        return jdbc.sql("select * from misuse_runs where finished_at is not null order by id desc limit 1").query(MisuseRuns::run).optional();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        var by = row.getLong("started_by");
        var startedBy = row.wasNull() ? null : (Long) by;
        return new Run(row.getTimestamp("started_at").toInstant(), row.getTimestamp("finished_at").toInstant(), row.getInt("hours"), startedBy,
                new Result(row.getInt("users"), row.getInt("reports"), row.getInt("failures")));
    }
}
