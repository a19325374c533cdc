package dev.switchboard.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code notices}, which say what, and {@code notifications}, which say to whom. */
@Component
class NotificationTable {

    private static final String ROW = "n.id, n.user_id, n.notice_id, n.read_at is not null as is_read, o.kind, o.facts, o.created_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NotificationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param noticeId its place in the list: the higher, the newer */
    record Row(long id, long userId, long noticeId, boolean isRead, Kind kind, Facts facts, Instant createdAt) {
    }

    /** Keeps notices with all who are told of them, by one statement; one that is there already is told to nobody again. Answers who was told. */
    List<Long> insert(List<Notice> notices) {
        var users = new ArrayList<Long>();
        var places = new ArrayList<Integer>();
        for (var place = 0; place < notices.size(); place++) {
            for (var user : notices.get(place).userIds()) {
                users.add(user);
                places.add(place + 1);
            }
        }
        return users.isEmpty() ? List.of() : jdbc.sql("""
                        with said as materialized (
                            select * from unnest(:kinds, :tickets, :facts, :sources, :sourceIds, cast(:times as timestamptz[])) with ordinality
                                as said (kind, ticket_id, facts, source, source_id, created_at, place)
                        ), inserted as (
                            insert into notices (kind, ticket_id, facts, source, source_id, created_at)
                            select kind, ticket_id, cast(facts as jsonb), source, source_id, created_at from said order by place
                            on conflict do nothing returning id, kind, source, source_id
                        )
                        insert into notifications (user_id, notice_id)
                        select told.user_id, inserted.id
                        from unnest(:users, :places) as told (user_id, place) join said on said.place = told.place
                        join inserted on inserted.source = said.source and inserted.source_id = said.source_id and inserted.kind = said.kind
                        on conflict do nothing returning user_id
                        """)
                .param("kinds", notices.stream().map(notice -> Wire.name(notice.kind())).toArray(String[]::new))
                .param("tickets", notices.stream().map(notice -> notice.facts().ticketId()).toArray(Long[]::new))
                .param("facts", notices.stream().map(notice -> json.writeValueAsString(notice.facts())).toArray(String[]::new))
                .param("sources", notices.stream().map(notice -> Wire.name(notice.source())).toArray(String[]::new))
                .param("sourceIds", notices.stream().map(Notice::sourceId).toArray(Long[]::new))
                .param("times", notices.stream().map(notice -> notice.at().toString()).toArray(String[]::new))
                .param("users", users.toArray(Long[]::new)).param("places", places.toArray(Integer[]::new))
                .query(Long.class).list();
    }

    /** Newest first; {@code before} is the notice of the last one seen. */
    List<Row> page(long userId, boolean unread, @Nullable Long before, int limit) {
        return jdbc.sql("select " + ROW + " from notifications n join notices o on o.id = n.notice_id where n.user_id = :user and n.notice_id < :before"
                        + (unread ? " and n.read_at is null" : "") + " order by n.notice_id desc limit :limit")
                .param("user", userId).param("before", before == null ? Long.MAX_VALUE : before).param("limit", limit).query(this::row).list();
    }

    /** The newest one of each of these users. */
    List<Row> newest(Collection<Long> userIds) {
        return jdbc.sql("select newest.* from unnest(:users) as told (id) cross join lateral (select " + ROW + """
                         from notifications n join notices o on o.id = n.notice_id where n.user_id = told.id order by n.notice_id desc limit 1) newest
                        """)
                .param("users", userIds.toArray(Long[]::new)).query(this::row).list();
    }

    Optional<Row> find(long userId, long id) {
        return jdbc.sql("select " + ROW + " from notifications n join notices o on o.id = n.notice_id where n.id = :id and n.user_id = :user")
                .param("id", id).param("user", userId).query(this::row).optional();
    }

    long countUnread(long userId) {
        return jdbc.sql("select count(*) from notifications where user_id = :user and read_at is null").param("user", userId).query(Long.class).single();
    }

    /** @param unread how many someone has not read; {@code atMost} stands for that or more */
    record Unread(long userId, int unread) {
    }

    List<Unread> countUnread(Collection<Long> userIds, int atMost) {
        return jdbc.sql("""
                        select told.id as user_id, (select count(*)::int from (select 1 from notifications n
                               where n.user_id = told.id and n.read_at is null limit :most) few) as unread
                        from unnest(:users) as told (id)
                        """)
                .param("users", userIds.toArray(Long[]::new)).param("most", atMost).query(Unread.class).list();
    }

    /** Answers false if that user has no such notification. */
    boolean read(long userId, long id, Instant now) {
        return jdbc.sql("update notifications set read_at = coalesce(read_at, :now) where id = :id and user_id = :user")
                .param("id", id).param("user", userId).param("now", Timestamp.from(now)).update() > 0;
    }

    int readAll(long userId, Instant now) {
        return jdbc.sql("update notifications set read_at = :now where user_id = :user and read_at is null")
                .param("user", userId).param("now", Timestamp.from(now)).update();
    }

    boolean delete(long userId, long id) {
        return jdbc.sql("delete from notifications where id = :id and user_id = :user").param("id", id).param("user", userId).update() > 0;
    }

    /** Forgets what was read before a time or is older than another, and the notices that nobody has any more. */
    int purge(Instant readBefore, Instant olderThan) {
        var purged = jdbc.sql("""
                        delete from notifications n using notices o
                        where o.id = n.notice_id and (n.read_at < :readBefore or o.created_at < :olderThan)
                        """)
                .param("readBefore", Timestamp.from(readBefore)).param("olderThan", Timestamp.from(olderThan)).update();
        jdbc.sql("delete from notices o where o.created_at < :readBefore and not exists (select 1 from notifications n where n.notice_id = o.id)")
                .param("readBefore", Timestamp.from(readBefore)).update();
        return purged;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("id"), row.getLong("user_id"), row.getLong("notice_id"), row.getBoolean("is_read"),
                Wire.parse(Kind.class, row.getString("kind")), json.readValue(row.getString("facts"), Facts.class), row.getTimestamp("created_at").toInstant());
    }
}
