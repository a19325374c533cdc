package dev.switchboard.commands;

import java.util.List;

import dev.switchboard.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class RestoreCommandTests {

    /** Else a restore into a new data folder would be refused for the rows that a migration has put there. */
    @Test
    void every_table_that_a_migration_fills_is_known_to_be_filled() {
        var fresh = TestDatabase.fresh();
        var database = new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = JdbcClient.create(database);

        assertThat(tables(jdbc).stream().filter(table -> jdbc.sql("select exists (select 1 from \"" + table + "\")").query(Boolean.class).single()))
                .contains("departments", "categories").isSubsetOf(RestoreCommand.SEEDED);
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'").query(String.class).list();
    }
}
