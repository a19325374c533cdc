package dev.switchboard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import dev.switchboard.platform.postgres.EmbeddedPostgres;
import dev.switchboard.platform.postgres.PostgresSettings;

/** One PostgreSQL for the whole run; each application context gets an empty database of its own in it. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {
    }

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var folder = Files.createTempDirectory("switchboard-test");
                // Tests kill nothing under this server's feet: what a power cut would cost need not be paid for here.
                var postgres = EmbeddedPostgres.open(folder, PostgresSettings.defaults().with("fsync", "off").with("max_connections", "300"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    postgres.close();
                    delete(folder);
                }));
                return postgres;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException left) {
                System.err.println("Could not delete " + folder + ": " + left);
            }
        }
    }

    public record Connection(String url, String username, String password) {
    }

    /** An empty database. */
    public static Connection fresh() {
        var postgres = Server.POSTGRES;
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password());
             var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + postgres.username());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Connection(postgres.jdbcUrl().replaceFirst("/switchboard(\\?|$)", "/" + name + "$1"), postgres.username(), postgres.password());
    }
}
