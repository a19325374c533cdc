package dev.switchboard.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.switchboard.platform.postgres.EmbeddedPostgres;
import dev.switchboard.platform.postgres.PostgresSettings;

/** As many databases as a test wants, on one server. */
final class TestDatabases implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final AtomicInteger made = new AtomicInteger();

    TestDatabases(Path folder) {
        postgres = EmbeddedPostgres.open(folder, PostgresSettings.defaults().with("fsync", "off"));
    }

    /** A database as the migrations leave it. */
    DataSource fresh() {
        var database = bare();
        run(database, "schema.sql");
        return database;
    }

    DataSource filled() {
        var database = fresh();
        run(database, "data.sql");
        return database;
    }

    DataSource bare() {
        var name = "test" + made.incrementAndGet();
        JdbcClient.create(dataSource("postgres", "postgres")).sql("create database %s owner %s".formatted(name, postgres.username())).update();
        return dataSource(name, postgres.username());
    }

    @Override
    public void close() {
        postgres.close();
    }

    private DataSource dataSource(String name, String user) {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl().replaceFirst("[^/]+$", name));
        source.setUser(user);
        source.setPassword(postgres.password());
        return source;
    }

    private static void run(DataSource database, String script) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(new ClassPathResource(script, TestDatabases.class).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        } catch (SQLException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
