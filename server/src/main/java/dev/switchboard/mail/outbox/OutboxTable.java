package dev.switchboard.mail.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.switchboard.accounts.Language;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code mails} as admins look at it. */
@Component
class OutboxTable {

    private static final String SELECT = """
            select m.*, t.reference, left(m.body, 500) as beginning, m.state in ('failed', 'kept') and (m.ticket_id is not null or m.kind = 'test') as retriable
            from mails m left join tickets t on t.id = m.ticket_id
            """;

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail in the list.
     *
     * @param subject       null until it is written, which is when it is sent
     * @param body          the beginning of its text; null likewise
     * @param kind          the template it was made by, {@code test}, or {@code other} for what was kept before there were any
     * @param cause         why it is not sent, or was not at its last try
     * @param possiblyTwice whether the server may have got it more than once: it did not answer, or nobody was left to hear it
     * @param canRetry      whether it can be sent again
     */
    record Mail(long id, String recipient, @Nullable String subject, @Nullable String body, String kind, State state, int attempts, @Nullable String cause,
            boolean possiblyTwice, @Nullable Long ticketId, @Nullable String ticketReference, @Nullable Language language, Instant createdAt,
            @Nullable Instant nextTryAt, @Nullable Instant endedAt, boolean canRetry) {
    }

    /**
     * A mail with all that is in it.
     *
     * @param text what those read who read no HTML
     * @param html a whole document; null for what was kept before there were HTML parts
     * @param raw  as it was handed to the server; codes are not in it
     */
    record Detail(Mail mail, @Nullable String text, @Nullable String html, @Nullable String raw, @Nullable String messageId) {
    }

    record Filter(@Nullable State state, @Nullable String recipient, @Nullable String kind) {
    }

    /** Newest first; {@code before} is the id of the last one seen. */
    List<Mail> page(Filter filter, @Nullable Long before, int limit) {
        return jdbc.sql(SELECT + """
                        where m.id < :before and (cast(:state as text) is null or m.state = :state) and (cast(:kind as text) is null or m.kind = :kind)
                          and (cast(:recipient as text) is null or lower(m.recipient) = lower(:recipient))
                        order by m.id desc limit :limit
                        """)
                .param("before", before == null ? Long.MAX_VALUE : before).param("state", filter.state() == null ? null : Wire.name(filter.state()))
                .param("kind", filter.kind()).param("recipient", filter.recipient()).param("limit", limit).query(OutboxTable::mail).list();
    }

    Optional<Detail> find(long id) {
        return jdbc.sql(SELECT + "where m.id = :id").param("id", id)
                .query((row, n) -> new Detail(mail(row, n), row.getString("body"), row.getString("html"), row.getString("raw"), row.getString("message_id")))
                .optional();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        var language = row.getString("language");
        return new Mail(row.getLong("id"), row.getString("recipient"), row.getString("subject"), row.getString("beginning"), row.getString("kind"),
                Wire.parse(State.class, row.getString("state")), row.getInt("attempts"), row.getString("cause"), row.getBoolean("possibly_twice"),
                MailTable.id(row, "ticket_id"), row.getString("reference"), language == null ? null : Wire.parse(Language.class, language),
                row.getTimestamp("created_at").toInstant(), MailTable.instant(row, "due_at"), MailTable.instant(row, "ended_at"), row.getBoolean("retriable"));
    }
}
