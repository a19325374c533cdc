package dev.switchboard.platform.postgres;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the embedded server is run.
 *
 * @param parameters   PostgreSQL's own settings by name, written into its configuration at each start. Where it listens is not among them.
 * @param startTimeout how long a start may take, the recovery after a crash included
 * @param stopTimeout  how long the server has for an orderly stop before it is stopped the hard way, which costs a recovery at the next start
 */
public record PostgresSettings(Map<String, String> parameters, Duration startTimeout, Duration stopTimeout) {

    public PostgresSettings {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Settings for a small machine (2 cores) that shares its memory with the application. Nothing acknowledged is ever lost. */
    public static PostgresSettings defaults() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("max_connections", "100");
        parameters.put("shared_buffers", "128MB");
        parameters.put("effective_cache_size", "512MB");
        parameters.put("work_mem", "8MB");
        parameters.put("maintenance_work_mem", "64MB");
        parameters.put("random_page_cost", "1.1");
        parameters.put("jit", "off");

        parameters.put("fsync", "on");
        parameters.put("synchronous_commit", "on");
        parameters.put("full_page_writes", "on");
        parameters.put("wal_compression", "on");
        parameters.put("max_wal_size", "1GB");
        parameters.put("min_wal_size", "80MB");
        parameters.put("checkpoint_timeout", "10min");
        parameters.put("autovacuum", "on");

        // Nobody replicates from a database that listens on the loopback; without these there are two processes less.
        parameters.put("max_wal_senders", "0");
        parameters.put("max_logical_replication_workers", "0");
        parameters.put("io_workers", "2");

        // A transaction left open would hold back every reader of the event log.
        parameters.put("idle_in_transaction_session_timeout", "60s");
        parameters.put("client_connection_check_interval", "10s");

        parameters.put("log_checkpoints", "off");
        parameters.put("log_timezone", "UTC");
        parameters.put("timezone", "UTC");
        return new PostgresSettings(parameters, Duration.ofMinutes(2), Duration.ofSeconds(30));
    }

    /** The same with one of PostgreSQL's settings set or replaced. */
    public PostgresSettings with(String parameter, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new PostgresSettings(changed, startTimeout, stopTimeout);
    }

    public PostgresSettings withStopTimeout(Duration timeout) {
        return new PostgresSettings(parameters, startTimeout, timeout);
    }

    public PostgresSettings withStartTimeout(Duration timeout) {
        return new PostgresSettings(parameters, timeout, stopTimeout);
    }
}
