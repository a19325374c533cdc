package dev.switchboard.mail.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code mailboxes}. */
@Component
class MailboxTable {

    private static final String SELECT = """
            select b.*, d.key as department, b.leased_until > now() as is_leased from mailboxes b join departments d on d.id = b.department_id
            """;

    private final JdbcClient jdbc;

    MailboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param password sealed */
    record NewMailbox(String name, String address, String host, int port, Mailbox.Security security, String username, String password, String folder,
            long departmentId, boolean markSeen, boolean isEnabled) {
    }

    long insert(NewMailbox mailbox, Instant now) {
        return jdbc.sql("""
                        insert into mailboxes (name, address, host, port, security, username, password, folder, department_id, mark_seen, is_enabled, created_at)
                        values (:name, :address, :host, :port, :security, :username, :password, :folder, :department, :markSeen, :enabled, :now) returning id
                        """)
                .param("name", mailbox.name()).param("address", mailbox.address()).param("host", mailbox.host()).param("port", mailbox.port())
                .param("security", Wire.name(mailbox.security())).param("username", mailbox.username()).param("password", mailbox.password())
                .param("folder", mailbox.folder()).param("department", mailbox.departmentId()).param("markSeen", mailbox.markSeen())
                .param("enabled", mailbox.isEnabled()).param("now", Timestamp.from(now)).query(Long.class).single();
    }

    /** Another account or folder is another mailbox: it is read from its beginning. Whoever fetches it begins anew. */
    void update(long id, NewMailbox mailbox) {
        jdbc.sql("""
                        update mailboxes set name = :name, address = :address, host = :host, port = :port, security = :security, username = :username,
                            password = :password, folder = :folder, department_id = :department, mark_seen = :markSeen, is_enabled = :enabled,
                            uid_validity = case when (host, username, folder) = (:host, :username, :folder) then uid_validity end,
                            last_uid = case when (host, username, folder) = (:host, :username, :folder) then last_uid else 0 end,
                            failures = 0, last_error = null, next_try_at = null, leased_to = null, leased_until = null, version = version + 1
                        where id = :id
                        """)
                .param("name", mailbox.name()).param("address", mailbox.address()).param("host", mailbox.host()).param("port", mailbox.port())
                .param("security", Wire.name(mailbox.security())).param("username", mailbox.username()).param("password", mailbox.password())
                .param("folder", mailbox.folder()).param("department", mailbox.departmentId()).param("markSeen", mailbox.markSeen())
                .param("enabled", mailbox.isEnabled()).param("id", id).update();
    }

    int delete(long id) {
        return jdbc.sql("delete from mailboxes where id = :id").param("id", id).update();
    }

    List<Mailbox> all() {
        return jdbc.sql(SELECT + " order by lower(b.name)").query(MailboxTable::mailbox).list();
    }

    Optional<Mailbox> find(long id) {
        return jdbc.sql(SELECT + " where b.id = :id").param("id", id).query(MailboxTable::mailbox).optional();
    }

    Optional<Mailbox> findByName(String name) {
        return jdbc.sql(SELECT + " where lower(b.name) = lower(:name)").param("name", name).query(MailboxTable::mailbox).optional();
    }

    String password(long id) {
        return jdbc.sql("select password from mailboxes where id = :id").param("id", id).query(String.class).single();
    }

    List<String> addresses() {
        return jdbc.sql("select lower(address) from mailboxes").query(String.class).list();
    }

    /** What a node fetches with. */
    record Lease(long id, long version) {
    }

    /**
     * Takes every mailbox that is to be fetched and that no other node looks after, and keeps those this node has. The database's clock
     * counts: it is the one that all nodes share.
     */
    List<Lease> lease(UUID node, Duration time) {
        return jdbc.sql("""
                        update mailboxes set leased_to = :node, leased_until = now() + make_interval(secs => :seconds)
                        where is_enabled and (leased_to = :node or leased_until is null or leased_until < now())
                          and (next_try_at is null or next_try_at <= now()) returning id, version
                        """)
                .param("node", node).param("seconds", time.toSeconds()).query(Lease.class).list();
    }

    void release(UUID node) {
        jdbc.sql("update mailboxes set leased_to = null, leased_until = null where leased_to = :node").param("node", node).update();
    }

    /** Where in a mailbox everything was taken up to. */
    record Place(@Nullable Long uidValidity, long lastUid) {
    }

    Place place(long id) {
        return place(id, "");
    }

    /** The place, locked until the end of the transaction. */
    Place lockPlace(long id) {
        return place(id, " for no key update");
    }

    private Place place(long id, String lock) {
        return jdbc.sql("select uid_validity, last_uid from mailboxes where id = :id" + lock).param("id", id).query(Place.class).optional()
                .orElse(new Place(null, Long.MAX_VALUE));
    }

    void move(long id, long uidValidity, long lastUid) {
        jdbc.sql("update mailboxes set uid_validity = :validity, last_uid = :uid where id = :id")
                .param("validity", uidValidity).param("uid", lastUid).param("id", id).update();
    }

    void wentWell(long id, Instant at) {
        jdbc.sql("update mailboxes set failures = 0, last_error = null, next_try_at = null, last_fetch_at = :at where id = :id")
                .param("at", Timestamp.from(at)).param("id", id).update();
    }

    /** Leaves it alone for a while, the longer the more often it failed; any node may have it then. */
    void wentWrong(long id, long version, ImapProblem problem, Duration longest) {
        jdbc.sql("""
                        update mailboxes set failures = failures + 1, last_error = :error, leased_to = null, leased_until = null,
                            next_try_at = now() + least(make_interval(secs => 5 * power(2, least(failures, 10))), make_interval(secs => :longest))
                        where id = :id and version = :version
                        """)
                .param("error", Wire.name(problem)).param("longest", longest.toSeconds()).param("id", id).param("version", version).update();
    }

    private static Mailbox mailbox(ResultSet row, int number) throws SQLException {
        var error = row.getString("last_error");
        return new Mailbox(row.getLong("id"), row.getString("name"), row.getString("address"), row.getString("host"), row.getInt("port"),
                Wire.parse(Mailbox.Security.class, row.getString("security")), row.getString("username"), row.getString("folder"),
                row.getString("department"), row.getBoolean("mark_seen"), row.getBoolean("is_enabled"), row.getInt("failures"),
                error == null ? null : Wire.parse(ImapProblem.class, error), instant(row, "last_fetch_at"), instant(row, "next_try_at"), row.getBoolean("is_leased"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
