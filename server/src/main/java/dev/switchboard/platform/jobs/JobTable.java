package dev.switchboard.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code scheduled_tasks}. */
@Component
class JobTable {

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job's place in the list. */
    record Key(String name, String instance) {
    }

    /**
     * Jobs by name and instance.
     *
     * @param after   the last one seen, or null to begin
     * @param failing those only that failed the last time
     */
    List<Job> page(@Nullable Key after, boolean failing, int limit) {
        return jdbc.sql("""
                        select task_name, task_instance, execution_time, picked, picked_by, last_success, last_failure,
                               coalesce(consecutive_failures, 0) as failures
                        from scheduled_tasks
                        where (cast(:name as text) is null or (task_name, task_instance) > (:name, :instance))
                          and (not :failing or consecutive_failures > 0)
                        order by task_name, task_instance limit :limit
                        """)
                .param("name", after == null ? null : after.name()).param("instance", after == null ? null : after.instance())
                .param("failing", failing).param("limit", limit).query(JobTable::job).list();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(row.getString("task_name"), row.getString("task_instance"), instant(row, "execution_time"),
                row.getBoolean("picked"), row.getString("picked_by"), instant(row, "last_success"), instant(row, "last_failure"), row.getInt("failures"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
