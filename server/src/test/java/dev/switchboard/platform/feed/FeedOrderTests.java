package dev.switchboard.platform.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;

import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever order transactions begin, write and end in: each event is read once, in order, and none is skipped. */
@SwitchboardTest
class FeedOrderTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FeedCursorTable cursors;

    @Autowired
    TransactionTemplate transaction;

    private record Written(long stream, long seq) {
    }

    /** A transaction that is open, with what it wrote and the streams it holds. */
    private record Open(Connection connection, List<Written> written, Set<Long> streams) {
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_event_is_read_exactly_once_and_each_stream_in_order(long seed) throws Exception {
        var random = new Random(seed);
        var log = new TestLog(jdbc, new FeedSignal(), "order_" + seed);
        var read = new ArrayList<Written>();
        var turn = turn(log, "order-" + seed, read);
        var open = new ArrayList<Open>();
        var committed = new HashSet<Written>();
        var held = new HashSet<Long>();
        try {
            for (var step = 0; step < 250; step++) {
                switch (random.nextInt(7)) {
                    case 0, 1 -> begin(random, open);
                    case 2, 3, 4 -> write(random, log, open, held);
                    case 5 -> end(random, open, committed, held);
                    default -> {
                        turn.run();
                        assertThat(committed).as("seed %d, step %d", seed, step).containsAll(read);
                    }
                }
            }
            while (!open.isEmpty()) {
                end(random, open, committed, held);
            }
        } finally {
            for (var left : open) {
                left.connection().rollback();
                left.connection().close();
            }
        }
        org.awaitility.Awaitility.await().until(() -> turn.run() == FeedLoop.Outcome.IDLE);

        assertThat(read).as("seed %d", seed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
        var last = new HashMap<Long, Long>();
        for (var event : read) {
            assertThat(event.seq()).as("seed %d, stream %d", seed, event.stream()).isEqualTo(last.getOrDefault(event.stream(), 0L) + 1);
            last.put(event.stream(), event.seq());
        }
        assertThat(committed.size()).isGreaterThan(20);
        assertThat(log.events.verify()).isEmpty();
    }

    private FeedTurn turn(TestLog log, String name, List<Written> read) {
        cursors.enrol(name, log.events.name());
        return new FeedTurn(new FeedReader() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public EventLog log() {
                return log.events;
            }

            @Override
            public void read(List<LoggedEvent> events) {
                events.forEach(event -> read.add(new Written(event.stream(), event.seq())));
            }

            @Override
            public int batch() {
                return 3;
            }
        }, cursors, transaction);
    }

    private void begin(Random random, List<Open> open) throws SQLException {
        if (open.size() == 6) {
            return;
        }
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        if (random.nextBoolean()) {
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_current_xact_id()"); // early to get its id, late to write
            }
        }
        open.add(new Open(connection, new ArrayList<>(), new HashSet<>()));
    }

    /** The test holds the streams' locks itself, as callers of the log must. */
    private static void write(Random random, TestLog log, List<Open> open, Set<Long> held) {
        if (open.isEmpty()) {
            return;
        }
        var one = open.get(random.nextInt(open.size()));
        var stream = (long) random.nextInt(1, 6);
        if (held.contains(stream) && !one.streams().contains(stream)) {
            return;
        }
        held.add(stream);
        one.streams().add(stream);
        one.written().add(new Written(stream, log.append(one.connection(), stream)));
    }

    private static void end(Random random, List<Open> open, Set<Written> committed, Set<Long> held) throws SQLException {
        if (open.isEmpty()) {
            return;
        }
        var one = open.remove(random.nextInt(open.size()));
        if (random.nextInt(5) == 0) {
            one.connection().rollback();
        } else {
            one.connection().commit();
            committed.addAll(one.written());
        }
        held.removeAll(one.streams());
        one.connection().close();
    }

    /** For the sake of its name: what a cursor on ids alone would lose. */
    @org.junit.jupiter.api.Test
    void a_late_commit_of_an_early_transaction_is_not_skipped() throws Exception {
        var log = new TestLog(jdbc, new FeedSignal(), "late");
        var read = new ArrayList<Written>();
        var turn = turn(log, "late", read);
        try (var early = database.getConnection(); var late = database.getConnection()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            log.append(early, 1);
            log.append(late, 2);
            late.commit();

            assertThat(turn.run()).isEqualTo(FeedLoop.Outcome.UNSETTLED);
            assertThat(read).isEmpty();
            early.commit();
        }
        org.awaitility.Awaitility.await().until(() -> turn.run() == FeedLoop.Outcome.IDLE);

        assertThat(read).containsExactlyInAnyOrder(new Written(1, 1), new Written(2, 1));
    }
}
