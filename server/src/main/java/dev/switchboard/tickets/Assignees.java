package dev.switchboard.tickets;

import java.util.List;

import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who tickets can be given to, and how much they have. */
@Component
class Assignees {

    private final JdbcClient jdbc;

    Assignees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All active agents and admins, by name. */
    List<Assignee> all(Viewer viewer) {
        viewer.requireStaff();
        return jdbc.sql("""
                        select u.id, u.username, coalesce(nullif(u.name, ''), u.username) as shown, u.role, a.is_available, a.capacity,
                               (select coalesce(array_agg(d.key order by d.key), '{}')
                                from agent_departments ad join departments d on d.id = ad.department_id where ad.user_id = u.id) as departments,
                               coalesce(l.load, 0) as load
                        from users u
                        join agents a on a.user_id = u.id
                        left join (select assigned_agent_id, count(*) as load from tickets
                                   where assigned_agent_id is not null and status in ('open', 'assigned', 'in_progress', 'waiting_on_customer')
                                   group by assigned_agent_id) l on l.assigned_agent_id = u.id
                        where u.is_active and u.role <> 'customer'
                        order by lower(coalesce(nullif(u.name, ''), u.username)), u.id
                        """)
                .query((row, n) -> new Assignee(row.getLong("id"), row.getString("username"), row.getString("shown"),
                        Wire.parse(Role.class, row.getString("role")), List.of((String[]) row.getArray("departments").getArray()),
                        row.getBoolean("is_available"), row.getInt("capacity"), row.getInt("load")))
                .list();
    }
}
