package dev.switchboard.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The few words of SQL that the tests of the server need. */
final class Queries {

    private Queries() {
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres)) {
            return ask(connection, query);
        }
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(EmbeddedPostgres postgres, String command) throws SQLException {
        try (var connection = connect(postgres); var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
