package dev.switchboard.mail.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.switchboard.accounts.Language;
import dev.switchboard.mail.templates.Letter;
import dev.switchboard.mail.templates.TemplateKind;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code mails} and {@code mail_parts}: one row for each mail, and what it tells of. */
@Component
class MailTable {

    /** Kinds that are no template's: a mail to try things out, and what was kept before there were kinds. */
    static final String TEST = "test";
    static final String OTHER = "other";
    static final int FIRST_IN_LINE = 0;
    private static final int ORDINARY = 1;
    private static final int LONGEST_CAUSE = 1000;
    private static final String AGAIN = "state = 'queued', attempts = 0, queued_at = :now, due_at = :now, ended_at = null, cause = null";
    /** Codes are not: another has to be asked for. */
    private static final String RETRIABLE = "state in ('failed', 'kept') and (ticket_id is not null or kind = 'test')";

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing that happened on a ticket. */
    record Part(long seq, TemplateKind kind) {
    }

    /**
     * A mail that a lane has taken.
     *
     * @param letter what it says, if that was known when it was handed over
     */
    record Claimed(long id, String recipient, @Nullable Long userId, @Nullable Long ticketId, String kind, @Nullable Language language, int priority,
            @Nullable String sealedValues, @Nullable Instant validUntil, int attempts, Instant queuedAt, boolean possiblyTwice, @Nullable Letter letter) {

        boolean isFirstInLine() {
            return priority == FIRST_IN_LINE;
        }
    }

    /** The mail to someone about a ticket that has not been tried yet, under its lock. */
    Optional<Long> lockUntried(long userId, long ticketId) {
        return jdbc.sql("""
                        select id from mails where user_id = :user and ticket_id = :ticket and state = 'queued' and attempts = 0
                        order by id limit 1 for update
                        """)
                .param("user", userId).param("ticket", ticketId).query(Long.class).optional();
    }

    long insertAboutTicket(long userId, long ticketId, TemplateKind kind, Instant now, Instant due) {
        return jdbc.sql("""
                        insert into mails (recipient, user_id, ticket_id, kind, priority, state, created_at, queued_at, due_at)
                        select email, id, :ticket, :kind, :priority, 'queued', :now, :now, :due from users where id = :user
                        returning id
                        """)
                .param("user", userId).param("ticket", ticketId).param("kind", Wire.name(kind)).param("priority", ORDINARY)
                .param("now", Timestamp.from(now)).param("due", Timestamp.from(due)).query(Long.class).single();
    }

    void addPart(long mailId, Part part) {
        jdbc.sql("insert into mail_parts (mail_id, seq, kind) values (:mail, :seq, :kind) on conflict do nothing")
                .param("mail", mailId).param("seq", part.seq()).param("kind", Wire.name(part.kind())).update();
    }

    List<Part> parts(long mailId) {
        return jdbc.sql("select seq, kind from mail_parts where mail_id = :mail order by seq, kind").param("mail", mailId)
                .query((row, n) -> new Part(row.getLong("seq"), Wire.parse(TemplateKind.class, row.getString("kind")))).list();
    }

    void lead(long mailId, TemplateKind kind) {
        jdbc.sql("update mails set kind = :kind where id = :id").param("kind", Wire.name(kind)).param("id", mailId).update();
    }

    /** A mail that goes before all others, and is void after a while. */
    long insertFirst(String recipient, TemplateKind kind, Language language, String sealedValues, Instant validUntil, Instant now) {
        return jdbc.sql("""
                        insert into mails (recipient, kind, language, priority, sealed_values, valid_until, state, created_at, queued_at, due_at)
                        values (:recipient, :kind, :language, :priority, :values, :until, 'queued', :now, :now, :now) returning id
                        """)
                .param("recipient", recipient).param("kind", Wire.name(kind)).param("language", Wire.name(language)).param("priority", FIRST_IN_LINE)
                .param("values", sealedValues).param("until", Timestamp.from(validUntil)).param("now", Timestamp.from(now)).query(Long.class).single();
    }

    /** A mail whose words are there already. */
    long insertWritten(String recipient, @Nullable Long userId, String kind, Language language, Letter letter, State state, Instant now) {
        var ended = state == State.QUEUED ? null : Timestamp.from(now);
        return jdbc.sql("""
                        insert into mails (recipient, user_id, kind, language, priority, subject, body, html, state, created_at, queued_at, due_at, ended_at)
                        values (:recipient, :user, :kind, :language, :priority, :subject, :body, :html, :state, :now, :now, :now, :ended) returning id
                        """)
                .param("recipient", recipient).param("user", userId).param("kind", kind).param("language", Wire.name(language)).param("priority", ORDINARY)
                .param("subject", letter.subject()).param("body", letter.text()).param("html", letter.html()).param("state", Wire.name(state))
                .param("now", Timestamp.from(now)).param("ended", ended).query(Long.class).single();
    }

    /**
     * Takes the next mail that is due; its attempt counts from here on.
     *
     * @param firstOnly whether only those that go before all others
     */
    Optional<Claimed> claim(int lane, boolean firstOnly, Instant now) {
        return jdbc.sql("""
                        update mails set state = 'sending', attempts = attempts + 1, lane = :lane
                        where id = (select id from mails where state = 'queued' and due_at <= :now and (priority = 0 or not :firstOnly)
                                    order by priority, due_at limit 1 for update skip locked)
                        returning *
                        """)
                .param("lane", lane).param("now", Timestamp.from(now)).param("firstOnly", firstOnly).query(MailTable::claimed).optional();
    }

    /**
     * Puts back what a lane had taken and has no answer for. Whoever had it is gone: the server may have got it, and will get it again.
     */
    int recover(int lane, Instant now) {
        return jdbc.sql("""
                        update mails set state = 'queued', lane = null, due_at = :now, possibly_twice = possibly_twice or message_id is not null,
                            cause = 'the server that was sending it stopped'
                        where state = 'sending' and lane = :lane
                        """)
                .param("now", Timestamp.from(now)).param("lane", lane).update();
    }

    /** When something is due next. */
    Optional<Instant> nextDue(boolean firstOnly) {
        return jdbc.sql("select min(due_at) from mails where state = 'queued' and (priority = 0 or not :firstOnly)")
                .param("firstOnly", firstOnly).query((row, n) -> Optional.ofNullable(instant(row, 1))).single();
    }

    /** Keeps what is about to be handed to the server. */
    void written(long id, String recipient, Language language, Letter letter, String messageId, @Nullable String raw) {
        jdbc.sql("""
                        update mails set recipient = :recipient, language = :language, subject = :subject, body = :body, html = :html,
                            message_id = :messageId, raw = :raw
                        where id = :id
                        """)
                .param("recipient", recipient).param("language", Wire.name(language)).param("subject", letter.subject()).param("body", letter.text())
                .param("html", letter.html()).param("messageId", messageId).param("raw", raw).param("id", id).update();
    }

    /** It need not be tried any more. What only its reader should know is forgotten, but for mail that is kept to be read here. */
    void end(long id, State state, @Nullable String cause, Instant now) {
        jdbc.sql("""
                        update mails set state = :state, cause = :cause, ended_at = :now, lane = null, due_at = null, sealed_values = null where id = :id
                        """)
                .param("state", Wire.name(state)).param("cause", shortened(cause)).param("now", Timestamp.from(now)).param("id", id).update();
    }

    /** To be tried again. */
    void later(long id, Instant due, String cause, boolean possiblyTwice) {
        jdbc.sql("""
                        update mails set state = 'queued', lane = null, due_at = :due, cause = :cause, possibly_twice = possibly_twice or :twice
                        where id = :id
                        """)
                .param("due", Timestamp.from(due)).param("cause", shortened(cause)).param("twice", possiblyTwice).param("id", id).update();
    }

    private static @Nullable String shortened(@Nullable String cause) {
        if (cause == null) {
            return null;
        }
        var storable = Wire.storable(cause);
        return storable.length() <= LONGEST_CAUSE ? storable : storable.substring(0, LONGEST_CAUSE) + "…";
    }

    /** Tries those again that were given up, or were kept although there is something to write anew. */
    int retry(List<Long> ids, Instant now) {
        return jdbc.sql("update mails set " + AGAIN + " where id = any(:ids) and " + RETRIABLE)
                .param("ids", ids.toArray(Long[]::new)).param("now", Timestamp.from(now)).update();
    }

    int retryFailed(Instant now) {
        return jdbc.sql("update mails set " + AGAIN + " where state = 'failed' and " + RETRIABLE).param("now", Timestamp.from(now)).update();
    }

    /** Forgets what has long been dealt with; what failed is kept longer, since someone may still look for it. */
    int purge(Instant now) {
        return jdbc.sql("""
                        delete from mails where state in ('sent', 'kept', 'cancelled') and ended_at < :old or state = 'failed' and ended_at < :older
                        """)
                .param("old", Timestamp.from(now.minus(Duration.ofDays(30)))).param("older", Timestamp.from(now.minus(Duration.ofDays(90)))).update();
    }

    /**
     * @param oldest when the first of those that wait was handed over
     * @param failed how many were given up within a day
     */
    record Standing(int waiting, @Nullable Instant oldest, int failed, @Nullable Instant lastFailure) {
    }

    Standing standing(Instant now) {
        return jdbc.sql("""
                        select (select count(*) from mails where state in ('queued', 'sending')) as waiting,
                               (select min(queued_at) from mails where state in ('queued', 'sending')) as oldest,
                               count(*) as failed, max(ended_at) as last_failure
                        from mails where state = 'failed' and ended_at > :since
                        """)
                .param("since", Timestamp.from(now.minus(Duration.ofDays(1))))
                .query((row, n) -> new Standing(row.getInt("waiting"), instant(row, "oldest"), row.getInt("failed"), instant(row, "last_failure"))).single();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        var language = row.getString("language");
        var subject = row.getString("subject");
        var html = row.getString("html");
        return new Claimed(row.getLong("id"), row.getString("recipient"), id(row, "user_id"), id(row, "ticket_id"), row.getString("kind"),
                language == null ? null : Wire.parse(Language.class, language), row.getInt("priority"), row.getString("sealed_values"),
                instant(row, "valid_until"), row.getInt("attempts"), row.getTimestamp("queued_at").toInstant(), row.getBoolean("possibly_twice"),
                subject == null || html == null ? null : new Letter(subject, row.getString("body"), html));
    }

    static @Nullable Long id(ResultSet row, String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
