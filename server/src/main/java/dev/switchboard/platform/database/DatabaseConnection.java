package dev.switchboard.platform.database;

import java.time.Clock;

import com.zaxxer.hikari.HikariDataSource;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.platform.postgres.EmbeddedPostgres;
import dev.switchboard.platform.postgres.PostgresSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The pool of connections. The database inside is a bean of its own that the pool depends on: it starts before and ends
 * after everything that uses it.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConnection {

    @Bean(destroyMethod = "close")
    @Conditional(Inside.class)
    EmbeddedPostgres embeddedPostgres(ServerConfiguration configuration) {
        return configuration.database().join()
                ? EmbeddedPostgres.openOrJoin(configuration.data(), PostgresSettings.defaults())
                : EmbeddedPostgres.open(configuration.data(), PostgresSettings.defaults());
    }

    @Bean(destroyMethod = "close")
    @Conditional(Inside.class)
    HikariDataSource dataSource(EmbeddedPostgres postgres, ServerConfiguration configuration) {
        return pool(postgres.jdbcUrl(), postgres.username(), postgres.password(), configuration);
    }

    @Bean(name = "dataSource", destroyMethod = "close")
    @Conditional(Outside.class)
    HikariDataSource externalDataSource(ServerConfiguration configuration) {
        var database = configuration.database();
        return pool(database.url(), database.username(), database.password(), configuration);
    }

    private static HikariDataSource pool(String url, String username, String password, ServerConfiguration configuration) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setPoolName("switchboard");
        pool.setMaximumPoolSize(configuration.database().poolSize());
        pool.setMinimumIdle(4);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "switchboard");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A transaction that hangs would hold back the feed: nothing after it is settled before it ends.
        pool.addDataSourceProperty("options",
                "-c TimeZone=UTC -c statement_timeout=60s -c idle_in_transaction_session_timeout=60s -c lock_timeout=20s");
        return pool;
    }

    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime() {
        return flyway -> flyway.initSql("set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    private static boolean isExternal(ConditionContext context) {
        return !context.getEnvironment().getProperty("switchboard.database.url", "").isBlank();
    }

    private static final class Inside implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isExternal(context);
        }
    }

    private static final class Outside implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isExternal(context);
        }
    }
}
