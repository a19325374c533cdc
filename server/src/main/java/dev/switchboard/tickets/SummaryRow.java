package dev.switchboard.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.Wire;

/** How a {@link TicketSummary} is read: only the columns it shows, by their places, since lists are what is asked for most. */
final class SummaryRow {

    private static final String COLUMNS = """
            select t.id, t.reference, t.subject, t.status, t.priority, t.category, d.key, t.customer_id, c.username, c.name,
                   t.assigned_agent_id, a.username, a.name, t.tags, t.sentiment, t.urgency_score, t.language, %s, t.channel,
                   t.created_at, t.updated_at, t.last_message_at, t.version, %s
            """;

    private static final String FROM = """
            from %s
            join users c on c.id = t.customer_id
            left join departments d on d.id = t.department_id
            left join users a on a.id = t.assigned_agent_id
            """;

    private static final int EXCERPT = 24;

    private SummaryRow() {
    }

    /** @param source where the tickets come from, under the alias {@code t} */
    static String select(Viewer viewer, String source) {
        return (viewer.isStaff() ? COLUMNS.formatted("t.misuse_flag", "t.last_words") : COLUMNS.formatted("false", "t.last_public_words"))
                + FROM.formatted(source);
    }

    static String selectForAll(String source) {
        return COLUMNS.formatted("t.misuse_flag", "t.last_words, t.last_public_words") + FROM.formatted(source);
    }

    static TicketSummary summary(ResultSet row, int number) throws SQLException {
        var agentId = row.getLong(11);
        var agent = row.wasNull() ? null : new Person(agentId, row.getString(12), row.getString(13));
        return new TicketSummary(row.getLong(1), row.getString(2), row.getString(3), row.getString(EXCERPT),
                Wire.parse(Status.class, row.getString(4)), Wire.parse(Priority.class, row.getString(5)), row.getString(6), row.getString(7),
                new Person(row.getLong(8), row.getString(9), row.getString(10)), agent, TicketTable.tags(row, 14),
                Wire.parse(Sentiment.class, row.getString(15)), row.getInt(16), row.getString(17), row.getBoolean(18),
                Wire.parse(Channel.class, row.getString(19)), row.getTimestamp(20).toInstant(), row.getTimestamp(21).toInstant(),
                TicketTable.instant(row, 22), row.getLong(23));
    }

    static TicketSummary.ForAll summaries(ResultSet row, int number) throws SQLException {
        var forStaff = summary(row, number);
        return new TicketSummary.ForAll(forStaff, forStaff.forCustomers(row.getString(EXCERPT + 1)));
    }
}
