package dev.switchboard.tickets;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The departments with what is in them, for admins. It is here, and not with the departments, for the tickets' sake. */
@RestController
class DepartmentOverview {

    private final JdbcClient jdbc;

    DepartmentOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param agents        active agents and admins who belong to it
     * @param activeTickets those neither resolved nor closed
     * @param hasTickets    whether any belongs to it, be it closed: then it cannot be deleted
     */
    record Entry(long id, String key, String name, int agents, int activeTickets, boolean hasTickets) {
    }

    record All(List<Entry> items) {
    }

    /** All departments by name, with how many agents and active tickets each has. */
    @GetMapping("/api/admin/departments")
    All list() {
        return new All(jdbc.sql("""
                        select d.id, d.key, d.name, coalesce(a.active, 0)::int as active_tickets,
                               (select count(*) from agent_departments ad join users u on u.id = ad.user_id
                                where ad.department_id = d.id and u.is_active and u.role <> 'customer')::int as agents,
                               exists (select 1 from tickets t where t.department_id = d.id) as has_tickets
                        from departments d
                        left join (select department_id, count(*) as active from tickets
                                   where status in ('open', 'assigned', 'in_progress', 'waiting_on_customer') group by department_id) a
                          on a.department_id = d.id
                        order by lower(d.name), d.id
                        """)
                .query(Entry.class).list());
    }
}
