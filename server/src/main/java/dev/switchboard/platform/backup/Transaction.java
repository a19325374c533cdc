package dev.switchboard.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One transaction on a connection of its own, rolled back unless it is committed, and as long as it needs. */
record Transaction(Connection connection, JdbcClient db) implements AutoCloseable {

    /** All tables as they are at one moment. It holds up neither writers nor the readers of the event log, for it gets no transaction id. */
    static Transaction readOnly(DataSource database) throws SQLException {
        return begin(database, "set transaction isolation level repeatable read, read only");
    }

    static Transaction readWrite(DataSource database) throws SQLException {
        return begin(database, "set transaction isolation level read committed, read write");
    }

    private static Transaction begin(DataSource database, String mode) throws SQLException {
        var connection = database.getConnection();
        var begun = false;
        try {
            connection.setAutoCommit(false);
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            db.sql(mode).update();
            // The limits are meant for requests: a large table takes its time, and so does a slow disk between two tables.
            db.sql("""
                    select set_config(name, '0', true)
                      from pg_settings
                     where name in ('statement_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout')""")
                    .query(String.class).list();
            begun = true;
            return new Transaction(connection, db);
        } finally {
            if (!begun) {
                connection.close();
            }
        }
    }

    Catalog catalog() {
        return new Catalog(db);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        end();
    }

    /** Lets go of the connection, if that has not happened yet. */
    void end() throws SQLException {
        if (!connection.isClosed()) {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
