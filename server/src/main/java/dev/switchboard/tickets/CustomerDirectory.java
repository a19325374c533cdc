package dev.switchboard.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Customers as agents and admins meet them. An agent knows those who have a ticket the agent sees, and whoever's address
 * the agent knows already; an admin knows all.
 */
@Component
class CustomerDirectory {

    private static final int LOOKED_AT = 1_000;

    private final JdbcClient jdbc;

    CustomerDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer to choose. */
    record Entry(long id, String username, String name, String email, String company) {
    }

    /**
     * Someone who raised tickets.
     *
     * @param mailBouncedAt since when mail to the address comes back; null as far as it is known to arrive
     * @param tickets       those that the viewer sees
     */
    record Profile(long id, String username, String name, String email, String company, String phone, @JsonProperty("is_active") boolean isActive,
            Instant createdAt, @Nullable Instant lastSeen, @Nullable Instant mailBouncedAt, TicketCounts tickets) {
    }

    /** @param active those neither resolved nor closed */
    record TicketCounts(long total, long active) {
    }

    /**
     * Active customers whose name, username or address begins so, in any case, by name; nobody for a blank. An agent's are
     * looked for among the first {@value #LOOKED_AT} that begin so: what is typed next makes them fewer.
     */
    List<Entry> search(Viewer viewer, String search, int limit) {
        viewer.requireStaff();
        if (search.isBlank()) {
            return List.of();
        }
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        var beginning = """
                select u.id, u.username, coalesce(nullif(u.name, ''), u.username) as name, u.email, u.company, lower(u.email) = :wanted as is_exact
                from users u
                where u.role = 'customer' and u.is_active
                  and (lower(u.name) like :beginning or lower(u.username) like :beginning or lower(u.email) like :beginning)
                order by is_exact desc, lower(u.name), u.id limit\s""";
        // The lateral join keeps the planner from collecting all visible tickets first.
        var known = """
                select u.* from (%s) u
                left join lateral (select 1 as one from tickets t where t.customer_id = u.id and %s limit 1) seen on true
                where u.is_exact or seen.one is not null
                order by u.is_exact desc, lower(u.name), u.id limit :limit
                """;
        return jdbc.sql(viewer.isAdmin() ? beginning + ":limit" : known.formatted(beginning + LOOKED_AT, Visibility.ofTickets(viewer)))
                .params(Visibility.parameters(viewer)).param("wanted", wanted)
                .param("beginning", wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%").param("limit", limit)
                .query(Entry.class).list();
    }

    /** Whoever it is, customer or not: colleagues raise tickets too. */
    Optional<Profile> find(Viewer viewer, long id) {
        viewer.requireStaff();
        return jdbc.sql("""
                        select u.id, u.username, coalesce(nullif(u.name, ''), u.username) as shown, u.email, u.company, u.phone, u.is_active,
                               u.created_at, u.last_seen, u.mail_bounced_at, c.total, c.active
                        from users u,
                             lateral (select count(*) as total, count(*) filter (where t.status not in ('resolved', 'closed')) as active
                                      from tickets t where t.customer_id = u.id and %s) c
                        where u.id = :id and (:admin or c.total > 0)
                        """.formatted(Visibility.ofTickets(viewer)))
                .params(Visibility.parameters(viewer)).param("id", id).param("admin", viewer.isAdmin())
                .query(CustomerDirectory::profile).optional();
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(row.getLong("id"), row.getString("username"), row.getString("shown"), row.getString("email"), row.getString("company"),
                row.getString("phone"), row.getBoolean("is_active"), row.getTimestamp("created_at").toInstant(), TicketTable.instant(row, "last_seen"),
                TicketTable.instant(row, "mail_bounced_at"),
                new TicketCounts(row.getLong("total"), row.getLong("active")));
    }
}
