package dev.switchboard.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is who, for other modules. */
@Component
public class People {

    /** Active users with the rights they have. */
    private static final String VIEWERS = """
            select u.id, u.username, u.name, u.role, case when u.role = 'customer' then '{}' else
                   (select coalesce(array_agg(department_id), '{}') from agent_departments where user_id = u.id) end as departments
            from users u where u.is_active
            """;

    private final UserTable users;
    private final JdbcClient jdbc;

    People(UserTable users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    public Optional<User> find(long id) {
        return users.find(id);
    }

    public Optional<User> findByEmail(String email) {
        return users.findByEmail(email);
    }

    /** @throws Problem.Invalid unless an active agent or admin has that id */
    public User requireAgent(String field, long id) {
        return users.find(id).filter(user -> user.isActive() && user.role().isStaff())
                .orElseThrow(() -> new Problem.Invalid(field, "must be the id of an active agent or admin"));
    }

    /** Those of these users who are active, as they stand at this moment: for who is to be told something. */
    public List<Viewer> active(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(VIEWERS + " and u.id = any(:ids)").param("ids", ids.toArray(Long[]::new)).query(People::viewer).list();
    }

    /** All active agents and admins, as they stand at this moment. */
    public List<Viewer> staff() {
        return jdbc.sql(VIEWERS + " and u.role in ('agent', 'admin')").query(People::viewer).list();
    }

    private static Viewer viewer(ResultSet row, int number) throws SQLException {
        return new Viewer(row.getLong("id"), row.getString("username"), row.getString("name"), Wire.parse(Role.class, row.getString("role")),
                Set.of((Long[]) row.getArray("departments").getArray()), null);
    }

    /** These users as others see them, by id. */
    public Map<Long, Person> named(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select id, username, name from users where id = any(:ids)").param("ids", ids.toArray(Long[]::new))
                .query(Person.class).list().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** In which language each of these users is written to. */
    public Map<Long, Language> languages(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select id, locale from users where id = any(:ids)").param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("id"), Wire.parse(Language.class, row.getString("locale")))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Someone to act as in the server's own work (import, demo). */
    public Viewer actingAs(User user) {
        return new Viewer(user.id(), user.username(), user.name(), user.role(),
                user.departments().stream().map(Department::id).collect(java.util.stream.Collectors.toUnmodifiableSet()), null);
    }

    /** The first admin there was: in whose name commands at the server's own console act. */
    public Optional<User> firstAdmin() {
        return jdbc.sql("select id from users where role = 'admin' and is_active order by id limit 1")
                .query(Long.class).optional().flatMap(users::find);
    }
}
