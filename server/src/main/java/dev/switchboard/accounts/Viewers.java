package dev.switchboard.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedTail;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.platform.wire.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is behind a session, remembered for as long as nothing happens to the account. Changes made on this node take
 * effect with their commit, those of other nodes as soon as the log tells; a minute is the most by which this can be off.
 */
@Component
public class Viewers implements FeedTail {

    private final JdbcClient jdbc;
    private final AccountLog log;
    private final AccessTokens tokens;
    private final Cache<UUID, Optional<Viewer>> bySession = Caffeine.newBuilder()
            .maximumSize(200_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    Viewers(JdbcClient jdbc, AccountLog log, AccessTokens tokens) {
        this.jdbc = jdbc;
        this.log = log;
        this.tokens = tokens;
    }

    /**
     * Whoever presents this access token.
     *
     * @throws dev.switchboard.platform.problem.Problem.Unauthorized if the token is no good
     */
    public Optional<Viewer> ofToken(String token) {
        return ofSession(tokens.read(token).session());
    }

    /** The user behind a session; nobody if it was ended or the user deactivated. */
    public Optional<Viewer> ofSession(UUID session) {
        return bySession.get(session, this::load);
    }

    /** The same as the database has it at this moment, whatever was remembered; for those who just learned of a change. */
    public Optional<Viewer> reload(UUID session) {
        var viewer = load(session);
        bySession.put(session, viewer);
        return viewer;
    }

    private Optional<Viewer> load(UUID session) {
        return jdbc.sql("""
                        select u.id, u.username, u.name, u.role, s.id as session,
                               (select coalesce(array_agg(department_id), '{}') from agent_departments where user_id = u.id) as departments
                        from sessions s join users u on u.id = s.user_id
                        where s.id = :session and s.ended_at is null and u.is_active
                        """)
                .param("session", session).query(Viewers::viewer).optional();
    }

    private static Viewer viewer(ResultSet row, int number) throws SQLException {
        var role = Wire.parse(Role.class, row.getString("role"));
        var departments = role.isStaff() ? Set.of((Long[]) row.getArray("departments").getArray()) : Set.<Long>of();
        return new Viewer(row.getLong("id"), row.getString("username"), row.getString("name"), role, departments,
                row.getObject("session", UUID.class));
    }

    /** Forgets what is known of a user: to be called once a change has been committed. */
    void forget(long userId) {
        // Absent viewers are forgotten with everyone: a session that was nobody's may be somebody's again.
        bySession.asMap().values().removeIf(viewer -> viewer.isEmpty() || viewer.get().id() == userId);
    }

    @Override
    public String name() {
        return "viewers";
    }

    @Override
    public EventLog log() {
        return log.events();
    }

    @Override
    public void follow(List<LoggedEvent> events) {
        events.stream().map(LoggedEvent::stream).distinct().forEach(this::forget);
    }
}
