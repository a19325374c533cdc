package dev.switchboard.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code ticket_views}. Shared ones are in one order for everybody, the others in their owner's. */
@Component
class ViewTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ViewTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A view as it is kept. */
    record Saved(long id, long ownerId, String name, boolean isShared, ViewQuery query) {

        View seenBy(long viewerId) {
            return new View(id, null, name, isShared, ownerId == viewerId, query);
        }
    }

    /** A person's own ones, then those that are shared, each in their order. */
    List<Saved> visibleTo(long viewerId) {
        return jdbc.sql("""
                        select id, owner_id, name, is_shared, query from ticket_views where owner_id = :viewer or is_shared
                        order by is_shared, position, id
                        """)
                .param("viewer", viewerId).query(this::saved).list();
    }

    Optional<Saved> lock(long id, long viewerId) {
        return jdbc.sql("""
                        select id, owner_id, name, is_shared, query from ticket_views where id = :id and (owner_id = :viewer or is_shared)
                        for update
                        """)
                .param("id", id).param("viewer", viewerId).query(this::saved).optional();
    }

    int count(long ownerId) {
        return jdbc.sql("select count(*) from ticket_views where owner_id = :owner").param("owner", ownerId).query(Integer.class).single();
    }

    /** Adds one after all others. */
    Saved insert(long ownerId, String name, boolean isShared, ViewQuery query, Instant now) {
        return jdbc.sql("""
                        insert into ticket_views (owner_id, name, is_shared, query, position, created_at)
                        values (:owner, :name, :shared, cast(:query as jsonb), (select coalesce(max(position) + 1, 0) from ticket_views), :now)
                        returning id, owner_id, name, is_shared, query
                        """)
                .param("owner", ownerId).param("name", name).param("shared", isShared).param("query", json.writeValueAsString(query))
                .param("now", Timestamp.from(now)).query(this::saved).single();
    }

    void update(Saved view) {
        jdbc.sql("update ticket_views set name = :name, is_shared = :shared, query = cast(:query as jsonb) where id = :id")
                .param("id", view.id()).param("name", view.name()).param("shared", view.isShared())
                .param("query", json.writeValueAsString(view.query())).update();
    }

    /** The ids of those that are in one order with a view, in it, locked until the end of the transaction. */
    List<Long> lockBeside(Saved view) {
        return jdbc.sql("""
                        select id from ticket_views where is_shared = :shared and (is_shared or owner_id = :owner)
                        order by position, id for update
                        """)
                .param("shared", view.isShared()).param("owner", view.ownerId()).query(Long.class).list();
    }

    void order(List<Long> ids) {
        jdbc.sql("""
                        update ticket_views v set position = o.n
                        from unnest(cast(:ids as bigint[])) with ordinality o (id, n) where v.id = o.id and v.position <> o.n
                        """)
                .param("ids", ids.toArray(Long[]::new)).update();
    }

    void delete(long id) {
        jdbc.sql("delete from ticket_views where id = :id").param("id", id).update();
    }

    private Saved saved(ResultSet row, int number) throws SQLException {
        return new Saved(row.getLong("id"), row.getLong("owner_id"), row.getString("name"), row.getBoolean("is_shared"),
                json.readValue(row.getString("query"), ViewQuery.class));
    }
}
