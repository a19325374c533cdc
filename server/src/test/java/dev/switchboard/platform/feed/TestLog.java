package dev.switchboard.platform.feed;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A log of a test's own, with a table for the effects of its readers. */
final class TestLog {

    final EventLog events;
    final String table;
    private final JdbcClient jdbc;
    private final FeedSignal signal;

    TestLog(JdbcClient jdbc, FeedSignal signal, String name) {
        this.jdbc = jdbc;
        this.signal = signal;
        this.table = name + "_events";
        jdbc.sql("create table if not exists %s (like ticket_events including all)".formatted(table)).update();
        jdbc.sql("create table if not exists %s (event bigint not null)".formatted(table + "_effects")).update();
        this.events = new EventLog(jdbc, signal, table, "ticket_id");
    }

    /** Appends in the transaction that runs. */
    void append(long stream, String payload) {
        events.append(stream, events.nextSeq(stream), "test", false, Actor.SYSTEM, "\"" + payload + "\"", Instant.EPOCH);
    }

    /** Appends on a connection whose transaction the test itself ends; answers the event's number. */
    long append(Connection connection, long stream) {
        var log = new EventLog(JdbcClient.create(new SingleConnectionDataSource(connection, true)), signal, table, "ticket_id");
        TransactionSynchronizationManager.initSynchronization();
        try {
            var seq = log.nextSeq(stream);
            log.append(stream, seq, "test", false, Actor.SYSTEM, "{}", Instant.EPOCH);
            return seq;
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
            TransactionSynchronizationManager.unbindResourceIfPossible(signal);
        }
    }

    void effect(LoggedEvent event) {
        jdbc.sql("insert into %s_effects (event) values (:id)".formatted(table)).param("id", event.position().id()).update();
    }

    List<Long> effects() {
        return jdbc.sql("select event from %s_effects order by event".formatted(table)).query(Long.class).list();
    }

    List<Long> ids() {
        return jdbc.sql("select id from %s order by id".formatted(table)).query(Long.class).list();
    }
}
