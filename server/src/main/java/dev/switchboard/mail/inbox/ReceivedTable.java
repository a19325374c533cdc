package dev.switchboard.mail.inbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import dev.switchboard.mail.inbox.ReceivedMail.Outcome;
import dev.switchboard.mail.inbox.ReceivedMail.State;
import dev.switchboard.mail.reading.Identity;
import dev.switchboard.mail.reading.Letter;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code received_mails}. */
@Component
class ReceivedTable {

    private static final String SELECT = """
            select m.id, b.name as mailbox, m.received_at, m.size, m.state, m.outcome, m.reason, m.sender, m.sender_name, m.subject, m.sent_at,
                   m.raw is not null as has_raw, m.ticket_id, t.reference, m.message_id, m.is_import
            from received_mails m left join mailboxes b on b.id = m.mailbox_id left join tickets t on t.id = m.ticket_id
            """;

    private final JdbcClient jdbc;

    ReceivedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a mail as it came; answers its id, or nothing if it is there already. */
    Optional<Long> store(@Nullable Long mailboxId, byte[] raw, boolean isImport, Instant now) {
        return jdbc.sql("""
                        insert into received_mails (mailbox_id, identity, raw, size, is_import, received_at, state)
                        values (:mailbox, :identity, :raw, :size, :import, :now, 'received') on conflict (mailbox_id, identity) do nothing returning id
                        """)
                .param("mailbox", mailboxId).param("identity", Identity.of(raw)).param("raw", zipped(raw)).param("size", raw.length)
                .param("import", isImport).param("now", Timestamp.from(now)).query(Long.class).optional();
    }

    /** Notes one that is too large to be taken in, by its number there. */
    void storeTooLarge(long mailboxId, String numberThere, long size, Instant now) {
        jdbc.sql("""
                        insert into received_mails (mailbox_id, identity, size, received_at, state, outcome, processed_at)
                        values (:mailbox, :identity, :size, :now, 'held', 'too_large', :now) on conflict (mailbox_id, identity) do nothing
                        """)
                .param("mailbox", mailboxId).param("identity", Identity.of(numberThere.getBytes(StandardCharsets.US_ASCII)))
                .param("size", size).param("now", Timestamp.from(now)).update();
    }

    /** A mail to be looked at. */
    record Waiting(long id, @Nullable Long mailboxId, int attempts, boolean isImport) {
    }

    Optional<Waiting> next(Instant now) {
        return jdbc.sql("""
                        select id, mailbox_id, attempts, is_import from received_mails
                        where state = 'received' and (not_before is null or not_before <= :now) order by id limit 1
                        """)
                .param("now", Timestamp.from(now)).query(Waiting.class).optional();
    }

    Optional<Waiting> waiting(long id) {
        return jdbc.sql("select id, mailbox_id, attempts, is_import from received_mails where id = :id and state = 'received'").param("id", id).query(Waiting.class).optional();
    }

    Optional<byte[]> raw(long id) {
        return jdbc.sql("select raw from received_mails where id = :id and raw is not null").param("id", id).query(byte[].class).optional().map(ReceivedTable::unzipped);
    }

    /** The mail that became a message. */
    Optional<byte[]> rawOfMessage(long messageId) {
        return jdbc.sql("select raw from received_mails where message_id = :id and state = 'done' and raw is not null limit 1").param("id", messageId)
                .query(byte[].class).optional().map(ReceivedTable::unzipped);
    }

    /** The mail that became a ticket. */
    Optional<byte[]> rawOfTicket(long ticketId) {
        return jdbc.sql("select raw from received_mails where ticket_id = :id and message_id is null and state = 'done' and raw is not null order by id limit 1")
                .param("id", ticketId).query(byte[].class).optional().map(ReceivedTable::unzipped);
    }

    /** Keeps what can be told of it at a glance. */
    void describe(long id, Letter letter) {
        var from = letter.from();
        jdbc.sql("""
                        update received_mails set internet_id = :internetId, sender = :sender, sender_name = :name, subject = :subject, sent_at = :sentAt
                        where id = :id
                        """)
                .param("internetId", letter.messageId()).param("sender", from == null ? null : from.email())
                .param("name", from == null ? null : from.name()).param("subject", letter.subject())
                .param("sentAt", letter.sentAt() == null ? null : Timestamp.from(letter.sentAt())).param("id", id).update();
    }

    void settle(long id, State state, Outcome outcome, @Nullable String reason, @Nullable Long ticketId, @Nullable Long messageId, Instant now) {
        jdbc.sql("""
                        update received_mails set state = :state, outcome = :outcome, reason = :reason, ticket_id = :ticket, message_id = :message,
                            processed_at = :now, not_before = null
                        where id = :id
                        """)
                .param("state", Wire.name(state)).param("outcome", Wire.name(outcome)).param("reason", reason).param("ticket", ticketId)
                .param("message", messageId).param("now", Timestamp.from(now)).param("id", id).update();
    }

    /** It broke: it is tried again after a while, or not any more ({@code null}). */
    void broke(long id, String reason, @Nullable Duration after, Instant now) {
        jdbc.sql("""
                        update received_mails set attempts = attempts + 1, reason = :reason, outcome = 'broken', processed_at = :now,
                            state = case when cast(:after as timestamptz) is null then 'failed' else 'received' end, not_before = :after
                        where id = :id and state = 'received'
                        """)
                .param("reason", reason).param("after", after == null ? null : Timestamp.from(now.plus(after))).param("now", Timestamp.from(now))
                .param("id", id).update();
    }

    /** Has it looked at again, as if it had just come. */
    int again(long id) {
        return jdbc.sql("""
                        update received_mails set state = 'received', outcome = null, reason = null, attempts = 0, not_before = null
                        where id = :id and state in ('held', 'failed', 'ignored') and raw is not null
                        """)
                .param("id", id).update();
    }

    int dismiss(long id, long adminId, Instant now) {
        return jdbc.sql("""
                        update received_mails set state = 'ignored', outcome = 'dismissed', decided_by = :admin, processed_at = :now
                        where id = :id and state in ('held', 'failed')
                        """)
                .param("admin", adminId).param("now", Timestamp.from(now)).param("id", id).update();
    }

    /** Takes one that an admin decides about, until the end of the transaction. */
    Optional<Waiting> takeUndecided(long id) {
        return jdbc.sql("""
                        select id, mailbox_id, attempts, is_import from received_mails
                        where id = :id and state in ('held', 'failed', 'ignored') and raw is not null for update
                        """)
                .param("id", id).query(Waiting.class).optional();
    }

    void decidedBy(long id, long adminId) {
        jdbc.sql("update received_mails set decided_by = :admin where id = :id").param("admin", adminId).param("id", id).update();
    }

    /** The newest ticket that mails with these identifiers became part of, in the order of the identifiers. */
    Optional<Long> ticketOf(Collection<String> internetIds) {
        return internetIds.isEmpty() ? Optional.empty() : jdbc.sql("""
                        select ticket_id from received_mails where internet_id = any(:ids) and state = 'done' and ticket_id is not null
                        order by array_position(:ids, internet_id), id desc limit 1
                        """)
                .param("ids", internetIds.toArray(String[]::new)).query(Long.class).optional();
    }

    /** The ticket of the same mail, if it came before by another way. */
    Optional<Long> sameBefore(long id, String internetId, String sender) {
        return jdbc.sql("""
                        select coalesce(ticket_id, 0) from received_mails
                        where internet_id = :internetId and sender = :sender and id <> :id and state = 'done' order by id limit 1
                        """)
                .param("internetId", internetId).param("sender", sender).param("id", id).query(Long.class).optional();
    }

    /** How many other mails of a sender were taken since. */
    long since(String sender, long id, Instant since) {
        return jdbc.sql("""
                        select count(*) from received_mails
                        where sender = :sender and received_at > :since and id <> :id and state = 'done' and not is_import
                        """)
                .param("sender", sender).param("since", Timestamp.from(since)).param("id", id).query(Long.class).single();
    }

    List<ReceivedMail> page(@Nullable State state, @Nullable Long mailboxId, @Nullable String search, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                         where (cast(:state as text) is null or m.state = :state) and (cast(:mailbox as bigint) is null or m.mailbox_id = :mailbox)
                           and (cast(:search as text) is null or m.sender ilike :search or m.subject ilike :search)
                           and m.id < :before
                         order by m.id desc limit :limit
                        """)
                .param("state", state == null ? null : Wire.name(state)).param("mailbox", mailboxId)
                .param("search", search == null || search.isBlank() ? null : "%" + Wire.storable(search).strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("before", before == null ? Long.MAX_VALUE : before).param("limit", limit).query(ReceivedTable::mail).list();
    }

    Optional<ReceivedMail> find(long id) {
        return jdbc.sql(SELECT + " where m.id = :id").param("id", id).query(ReceivedTable::mail).optional();
    }

    Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) as n from received_mails group by state")
                .query((row, n) -> counts.put(Wire.parse(State.class, row.getString("state")), row.getLong("n"))).list();
        return counts;
    }

    /** Lets go of what was ignored long ago; that it came is remembered. */
    int forget(Instant before) {
        return jdbc.sql("update received_mails set raw = null where state = 'ignored' and raw is not null and received_at < :before")
                .param("before", Timestamp.from(before)).update();
    }

    private static ReceivedMail mail(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var sentAt = row.getTimestamp("sent_at");
        return new ReceivedMail(row.getLong("id"), row.getString("mailbox"), row.getTimestamp("received_at").toInstant(), row.getLong("size"),
                Wire.parse(State.class, row.getString("state")), outcome == null ? null : Wire.parse(Outcome.class, outcome), row.getString("reason"),
                row.getString("sender"), row.getString("sender_name"), row.getString("subject"), sentAt == null ? null : sentAt.toInstant(),
                row.getBoolean("has_raw"), row.getObject("ticket_id", Long.class), row.getString("reference"), row.getObject("message_id", Long.class),
                row.getBoolean("is_import"));
    }

    private static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2 + 100);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
