package dev.switchboard.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code messages}. */
@Component
class MessageTable {

    private static final String SELECT = """
            select m.*, u.username, u.name from messages m left join users u on u.id = m.author_id
            """;

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record NewMessage(long ticketId, @Nullable Long authorId, Actor.Kind authorKind, String body, boolean isInternal, boolean isAi,
            Channel channel, @Nullable String clientId, Instant createdAt) {
    }

    long insert(NewMessage message) {
        return jdbc.sql("""
                        insert into messages (ticket_id, author_id, author_kind, body, is_internal, is_ai, channel, client_id, created_at)
                        values (:ticket, :author, :kind, :body, :internal, :ai, :channel, :clientId, :created) returning id
                        """)
                .param("ticket", message.ticketId()).param("author", message.authorId()).param("kind", Wire.name(message.authorKind()))
                .param("body", message.body()).param("internal", message.isInternal()).param("ai", message.isAi())
                .param("channel", Wire.name(message.channel())).param("clientId", message.clientId())
                .param("created", Timestamp.from(message.createdAt()))
                .query(Long.class).single();
    }

    /** What the author's client sent under that id before. */
    Optional<Message> findByClientId(long ticketId, long authorId, String clientId) {
        return jdbc.sql(SELECT + " where m.ticket_id = :ticket and m.author_id = :author and m.client_id = :clientId")
                .param("ticket", ticketId).param("author", authorId).param("clientId", clientId).query(MessageTable::message).optional();
    }

    /** A ticket's messages that the viewer may see, oldest first. */
    List<Message> after(Viewer viewer, long ticketId, long afterId, int limit) {
        return jdbc.sql(SELECT + " where m.ticket_id = :ticket and m.id > :after and " + Visibility.ofMessages(viewer) + " order by m.id limit :limit")
                .param("ticket", ticketId).param("after", afterId).param("limit", limit).query(MessageTable::message).list();
    }

    /** The newest of a ticket's messages that the viewer may see, oldest of them first. */
    List<Message> newest(Viewer viewer, long ticketId, int limit) {
        return jdbc.sql("select * from (" + SELECT + " where m.ticket_id = :ticket and " + Visibility.ofMessages(viewer)
                        + " order by m.id desc limit :limit) newest order by id")
                .param("ticket", ticketId).param("limit", limit).query(MessageTable::message).list();
    }

    /** The newest of a ticket's messages that its customer may see, oldest of them first; internal notes are not even read. */
    List<Message> newestPublic(long ticketId, int limit) {
        return jdbc.sql("select * from (" + SELECT + " where m.ticket_id = :ticket and not m.is_internal order by m.id desc limit :limit) newest order by id")
                .param("ticket", ticketId).param("limit", limit).query(MessageTable::message).list();
    }

    /** Messages by id, for readers of the log, who answer for whom they show them to. */
    List<Message> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT + " where m.id = any(:ids)").param("ids", ids.toArray(Long[]::new))
                .query(MessageTable::message).list();
    }

    /** Which agents and admins said something on which of these tickets. */
    List<Map.Entry<Long, Long>> staffOn(Collection<Long> ticketIds) {
        return ticketIds.isEmpty() ? List.of() : jdbc.sql("""
                        select distinct ticket_id, author_id from messages
                        where ticket_id = any(:tickets) and author_kind in ('agent', 'admin') and author_id is not null
                        """)
                .param("tickets", ticketIds.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("ticket_id"), row.getLong("author_id"))).list();
    }

    void rate(long messageId, boolean helpful) {
        jdbc.sql("update messages set helpful = :helpful where id = :id").param("helpful", helpful).param("id", messageId).update();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var authorId = TicketTable.id(row, "author_id");
        var helpful = row.getBoolean("helpful");
        var feedback = row.wasNull() ? null : (Boolean) helpful;
        return new Message(row.getLong("id"), row.getLong("ticket_id"),
                authorId == null ? null : new Person(authorId, row.getString("username"), row.getString("name")),
                Wire.parse(Actor.Kind.class, row.getString("author_kind")), row.getString("body"), row.getBoolean("is_internal"),
                row.getBoolean("is_ai"), Wire.parse(Channel.class, row.getString("channel")), row.getTimestamp("created_at").toInstant(),
                List.of(), row.getString("client_id"), feedback);
    }
}
