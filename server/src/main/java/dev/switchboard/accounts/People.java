package dev.switchboard.accounts;

import java.util.Optional;

import dev.switchboard.platform.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is who, for other modules. */
@Component
public class People {

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
