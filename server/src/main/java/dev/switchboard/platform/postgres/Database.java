package dev.switchboard.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database {@code switchboard} on the embedded server, and the role of that name, which owns it and is no superuser. */
record Database(int port, String password) {

    static final String NAME = "switchboard";

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String NO_SUCH_ROLE_OR_WRONG_PASSWORD = "28P01";

    String url() {
        return url(NAME);
    }

    /** Makes sure that one can connect to it, for a killed first start may have left the cluster without it. */
    void ensure() throws SQLException {
        try (var connection = connect(NAME, NAME)) {
            connection.isValid(10);
        } catch (SQLException missing) {
            if (!NO_SUCH_DATABASE.equals(missing.getSQLState()) && !NO_SUCH_ROLE_OR_WRONG_PASSWORD.equals(missing.getSQLState())) {
                throw missing;
            }
            create();
        }
    }

    /** Whether it takes connections. */
    boolean answers() {
        try (var connection = connect(NAME, NAME)) {
            return connection.isValid(10);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void create() throws SQLException {
        try (var connection = connect(Cluster.SUPERUSER, "postgres"); var statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '%s'")) {
                statement.execute("create role %s login".formatted(NAME));
            }
            statement.execute("alter role %s password '%s'".formatted(NAME, password));
            if (!exists(statement, "select 1 from pg_database where datname = '%s'")) {
                statement.execute("create database %s owner %s".formatted(NAME, NAME));
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query.formatted(NAME))) {
            return rows.next();
        }
    }

    private Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
