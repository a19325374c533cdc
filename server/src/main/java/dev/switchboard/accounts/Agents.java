package dev.switchboard.accounts;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Agents as those see them who give out work. */
@Component
public class Agents {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Agents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An active agent or admin who takes new tickets. */
    public record Available(long id, int capacity, Set<Long> departments, List<String> skills, List<String> languages,
            @Nullable WorkingHours workingHours) {
    }

    /** All who are available, their rows locked until the end of the transaction, so that none goes offline meanwhile. */
    public List<Available> lockAvailable() {
        return jdbc.sql("""
                        select u.id, a.capacity, a.skills, a.languages, a.working_hours,
                               (select coalesce(array_agg(department_id), '{}') from agent_departments d where d.user_id = u.id) as departments
                        from users u join agents a on a.user_id = u.id
                        where u.is_active and u.role <> 'customer' and a.is_available and a.capacity > 0
                        order by u.id for no key update of u
                        """)
                .query((row, n) -> {
                    var hours = row.getString("working_hours");
                    return new Available(row.getLong("id"), row.getInt("capacity"), Set.of((Long[]) row.getArray("departments").getArray()),
                            List.of((String[]) row.getArray("skills").getArray()), List.of((String[]) row.getArray("languages").getArray()),
                            hours == null ? null : json.readValue(hours, WorkingHours.class));
                })
                .list();
    }

    /** Whether someone is an active agent or admin. */
    public boolean isWorking(long userId) {
        return jdbc.sql("select exists (select 1 from users where id = :id and is_active and role <> 'customer')")
                .param("id", userId).query(Boolean.class).single();
    }
}
