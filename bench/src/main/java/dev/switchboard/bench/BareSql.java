package dev.switchboard.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the database alone does for a list and a ticket: the server's statements over JDBC, prepared, every column read, nothing made of it. */
final class BareSql {

    private static final String SUMMARY = """
            select t.id, t.reference, t.subject, t.status, t.priority, t.category, d.key, t.customer_id, c.username, c.name,
                   t.assigned_agent_id, a.username, a.name, t.tags, t.sentiment, t.urgency_score, t.language, t.misuse_flag, t.channel,
                   t.created_at, t.updated_at, t.last_message_at, t.version, t.last_words
            from %s join users c on c.id = t.customer_id left join departments d on d.id = t.department_id
            left join users a on a.id = t.assigned_agent_id""";

    private static final String COLUMNS = """
            select t.*, d.key as department, c.username as customer_username, c.name as customer_name, a.username as agent_username, a.name as agent_name
            from %s join users c on c.id = t.customer_id left join departments d on d.id = t.department_id
            left join users a on a.id = t.assigned_agent_id""";

    /** A page of 50 of what an agent of one department sees, newest first. */
    static final class Lists implements Load.Worker {
        private final Connection connection;
        private final PreparedStatement page;
        private final List<long[]> agents;

        /** @param agents their ids and departments */
        Lists(Connection connection, List<long[]> agents) throws SQLException {
            this.connection = connection;
            this.agents = agents;
            this.page = connection.prepareStatement(SUMMARY.formatted("""
                    (select id, sorted from (
                       (select t.id, t.created_at as sorted from tickets t where t.department_id = ? order by t.created_at desc, t.id desc limit 51)
                       union
                       (select t.id, t.created_at from tickets t where t.assigned_agent_id = ? order by t.created_at desc, t.id desc limit 51)) arms
                     order by sorted desc, id desc limit 51) page join tickets t on t.id = page.id""") + " order by t.created_at desc, t.id desc");
        }

        @Override
        public void once(RandomGenerator random) throws SQLException {
            var agent = agents.get(random.nextInt(agents.size()));
            page.setLong(1, agent[1]);
            page.setLong(2, agent[0]);
            readAll(page);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** A ticket and its messages. */
    static final class Details implements Load.Worker {
        private final Connection connection;
        private final PreparedStatement ticket;
        private final PreparedStatement messages;
        private final List<Long> ids;

        Details(Connection connection, List<Long> ids) throws SQLException {
            this.connection = connection;
            this.ids = ids;
            this.ticket = connection.prepareStatement(COLUMNS.formatted("tickets t") + " where t.id = ?");
            this.messages = connection.prepareStatement("""
                    select m.*, u.username, u.name from messages m left join users u on u.id = m.author_id where m.ticket_id = ? order by m.id desc limit 201""");
        }

        @Override
        public void once(RandomGenerator random) throws SQLException {
            var id = ids.get(random.nextInt(ids.size()));
            ticket.setLong(1, id);
            readAll(ticket);
            messages.setLong(1, id);
            readAll(messages);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static void readAll(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private BareSql() {
    }
}
