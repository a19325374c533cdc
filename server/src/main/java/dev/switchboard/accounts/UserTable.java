package dev.switchboard.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.switchboard.platform.wire.Cursor;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code users}, {@code agents} and {@code agent_departments}. */
@Component
class UserTable {

    private static final String SELECT = """
            select u.id, u.username, u.email, u.name, u.role, u.is_active, u.social_provider, u.company, u.phone, u.locale, u.last_seen, u.created_at,
                   a.is_available, a.capacity, a.skills, a.languages, a.working_hours,
                   (select coalesce(array_agg(d.id || ' ' || d.key || ' ' || d.name order by d.name), '{}')
                    from agent_departments ad join departments d on d.id = ad.department_id where ad.user_id = u.id) as departments
            from users u left join agents a on a.user_id = u.id and u.role <> 'customer'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    UserTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record NewUser(String username, String email, String name, @Nullable String passwordHash, Role role,
            @Nullable String socialProvider, @Nullable String socialSubject, String company, String phone, Instant createdAt) {
    }

    long insert(NewUser user) {
        var id = jdbc.sql("""
                        insert into users (username, email, name, password_hash, role, social_provider, social_subject, company, phone, created_at)
                        values (:username, lower(:email), :name, :hash, :role, :provider, :subject, :company, :phone, :createdAt)
                        returning id
                        """)
                .param("username", user.username()).param("email", user.email()).param("name", user.name())
                .param("hash", user.passwordHash()).param("role", Wire.name(user.role()))
                .param("provider", user.socialProvider()).param("subject", user.socialSubject())
                .param("company", user.company()).param("phone", user.phone())
                .param("createdAt", Timestamp.from(user.createdAt()))
                .query(Long.class).single();
        if (user.role().isStaff()) {
            makeAgent(id);
        }
        return id;
    }

    void makeAgent(long id) {
        jdbc.sql("insert into agents (user_id) values (:id) on conflict do nothing").param("id", id).update();
    }

    Optional<User> find(long id) {
        return jdbc.sql(SELECT + " where u.id = :id").param("id", id).query(this::user).optional();
    }

    Optional<User> findByEmail(String email) {
        return jdbc.sql(SELECT + " where lower(u.email) = lower(:email)").param("email", email).query(this::user).optional();
    }

    Optional<User> findBySocial(String provider, String subject) {
        return jdbc.sql(SELECT + " where u.social_provider = :provider and u.social_subject = :subject")
                .param("provider", provider).param("subject", subject).query(this::user).optional();
    }

    boolean hasUsername(String username) {
        return jdbc.sql("select exists (select 1 from users where lower(username) = lower(:username))")
                .param("username", username).query(Boolean.class).single();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from users)").query(Boolean.class).single();
    }

    record Credentials(long id, @Nullable String passwordHash, boolean isActive) {
    }

    /** By username or e-mail, in any case. */
    Optional<Credentials> credentials(String login) {
        return jdbc.sql("""
                        select id, password_hash, is_active from users
                        where lower(username) = lower(:login) or lower(email) = lower(:login) order by lower(username) = lower(:login) desc limit 1
                        """)
                .param("login", login).query(Credentials.class).optional();
    }

    List<User> page(@Nullable Role role, @Nullable Boolean active, @Nullable String department, @Nullable String search, @Nullable Cursor after, int limit) {
        return jdbc.sql(SELECT + """
                         where (cast(:role as text) is null or u.role = :role)
                           and (cast(:active as boolean) is null or u.is_active = :active)
                           and (cast(:department as text) is null or u.role <> 'customer' and u.id in (
                               select ad.user_id from agent_departments ad join departments d on d.id = ad.department_id where d.key = :department))
                           and (cast(:search as text) is null or u.username ilike :search or u.email ilike :search or u.name ilike :search)
                           and u.id < :before
                         order by u.id desc limit :limit
                        """)
                .param("role", role == null ? null : Wire.name(role)).param("active", active)
                .param("department", department == null || department.isBlank() ? null : Wire.storable(department).strip().toLowerCase(java.util.Locale.ROOT))
                .param("search", search == null || search.isBlank() ? null : "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("before", after == null ? Long.MAX_VALUE : after.id()).param("limit", limit)
                .query(this::user).list();
    }

    void updateProfile(long id, String username, String email, String name, String company, String phone) {
        jdbc.sql("update users set username = :username, email = lower(:email), name = :name, company = :company, phone = :phone where id = :id")
                .param("id", id).param("username", username).param("email", email).param("name", name)
                .param("company", company).param("phone", phone).update();
    }

    void updateLocale(long id, Language locale) {
        jdbc.sql("update users set locale = :locale where id = :id").param("id", id).param("locale", Wire.name(locale)).update();
    }

    void updateStanding(long id, Role role, boolean active) {
        jdbc.sql("update users set role = :role, is_active = :active where id = :id")
                .param("id", id).param("role", Wire.name(role)).param("active", active).update();
        if (role.isStaff()) {
            makeAgent(id);
        }
    }

    void updateAgent(long id, User.Agent agent) {
        jdbc.sql("""
                        update agents set is_available = :available, capacity = :capacity, skills = :skills, languages = :languages,
                               working_hours = cast(:hours as jsonb)
                        where user_id = :id
                        """)
                .param("id", id).param("available", agent.isAvailable()).param("capacity", agent.capacity())
                .param("skills", agent.skills().toArray(String[]::new)).param("languages", agent.languages().toArray(String[]::new))
                .param("hours", agent.workingHours() == null ? null : json.writeValueAsString(agent.workingHours()))
                .update();
    }

    void updateAvailability(long id, boolean available, int capacity) {
        jdbc.sql("update agents set is_available = :available, capacity = :capacity where user_id = :id")
                .param("id", id).param("available", available).param("capacity", capacity).update();
    }

    void replaceDepartments(long id, Collection<Long> departments) {
        jdbc.sql("delete from agent_departments where user_id = :id").param("id", id).update();
        if (!departments.isEmpty()) {
            jdbc.sql("insert into agent_departments (user_id, department_id) select :id, unnest(:departments)")
                    .param("id", id).param("departments", departments.toArray(Long[]::new)).update();
        }
    }

    void updatePassword(long id, String hash) {
        jdbc.sql("update users set password_hash = :hash where id = :id").param("id", id).param("hash", hash).update();
    }

    void linkSocial(long id, String provider, String subject) {
        jdbc.sql("update users set social_provider = :provider, social_subject = :subject where id = :id")
                .param("id", id).param("provider", provider).param("subject", subject).update();
    }

    void seen(long id, Instant at) {
        jdbc.sql("update users set last_seen = :at where id = :id").param("id", id).param("at", Timestamp.from(at)).update();
    }

    /**
     * Locks a user and every active admin until the end of the transaction, so that two demotions cannot both count the other;
     * by rising id, as all do who lock several users. Answers the admins.
     */
    List<Long> lockWithActiveAdmins(long id) {
        return jdbc.sql("select id, role = 'admin' and is_active as counts from users where id = :id or role = 'admin' and is_active order by id for no key update")
                .param("id", id).query((row, n) -> row.getBoolean("counts") ? row.getLong("id") : null).list().stream()
                .filter(java.util.Objects::nonNull).toList();
    }

    /**
     * Locks all of a department and every active admin in the same way, for those who change several; answers those of the
     * department who are staff, by rising id.
     */
    List<Long> lockMembersAndActiveAdmins(long departmentId) {
        return jdbc.sql("""
                        select id, id in (select user_id from agent_departments where department_id = :department) as is_member from users
                        where id in (select user_id from agent_departments where department_id = :department) or role = 'admin' and is_active
                        order by id for no key update
                        """)
                .param("department", departmentId).query((row, n) -> row.getBoolean("is_member") ? row.getLong("id") : null).list().stream()
                .filter(java.util.Objects::nonNull).toList();
    }

    private User user(ResultSet row, int number) throws SQLException {
        var role = Wire.parse(Role.class, row.getString("role"));
        var capacity = row.getInt("capacity");
        var agent = row.wasNull() ? null : new User.Agent(row.getBoolean("is_available"), capacity, texts(row.getArray("skills")),
                texts(row.getArray("languages")), hours(row.getString("working_hours")));
        return new User(row.getLong("id"), row.getString("username"), row.getString("email"), row.getString("name"), role,
                role.isStaff() ? departments(row.getArray("departments")) : List.of(), row.getBoolean("is_active"),
                row.getString("social_provider"), row.getString("company"), row.getString("phone"),
                Wire.parse(Language.class, row.getString("locale")), instant(row, "last_seen"),
                row.getTimestamp("created_at").toInstant(), agent);
    }

    private @Nullable WorkingHours hours(@Nullable String text) {
        return text == null ? null : json.readValue(text, WorkingHours.class);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<Department> departments(Array array) throws SQLException {
        var departments = new ArrayList<Department>();
        for (var text : (String[]) array.getArray()) {
            var parts = text.split(" ", 3);
            departments.add(new Department(Long.parseLong(parts[0]), parts[1], parts[2]));
        }
        return List.copyOf(departments);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
