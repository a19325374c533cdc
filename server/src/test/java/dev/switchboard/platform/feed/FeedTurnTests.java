package dev.switchboard.platform.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Effects happen exactly once, and one bad event stops nobody. */
@SwitchboardTest
class FeedTurnTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FeedCursorTable cursors;

    @Autowired
    FeedSignal signal;

    @Autowired
    TransactionTemplate transaction;

    private FeedReader reader(TestLog log, String name, Consumer<LoggedEvent> before) {
        return reader(log, name, 10, before);
    }

    private FeedReader reader(TestLog log, String name, int batch, Consumer<LoggedEvent> before) {
        cursors.enrol(name, log.events.name());
        return new FeedReader() {
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
                events.forEach(event -> {
                    before.accept(event);
                    log.effect(event);
                });
            }

            @Override
            public int batch() {
                return batch;
            }
        };
    }

    private void append(TestLog log, int count) {
        for (var i = 0; i < count; i++) {
            var n = i;
            transaction.executeWithoutResult(status -> log.append(n % 3, "event " + n));
        }
    }

    private static void readOn(FeedTurn turn) {
        await().until(() -> turn.run() == FeedLoop.Outcome.IDLE);
    }

    private List<FeedCursorTable.Failure> failures(String reader) {
        return cursors.failures(1000).stream().filter(failure -> failure.reader().equals(reader)).toList();
    }

    @Test
    void effects_happen_exactly_once_though_the_reader_throws_midway() {
        var log = new TestLog(jdbc, signal, "midway");
        append(log, 35);
        var calls = new AtomicInteger();
        var turn = new FeedTurn(reader(log, "midway", event -> {
            if (calls.incrementAndGet() % 7 == 0) {
                throw new IllegalStateException("stumbled over call " + calls);
            }
        }), cursors, transaction);

        readOn(turn);

        assertThat(log.effects()).isEqualTo(log.ids());
        assertThat(failures("midway")).isEmpty();
    }

    @Test
    void a_poison_event_is_put_aside_with_its_cause_and_reading_goes_on() {
        var log = new TestLog(jdbc, signal, "poison");
        append(log, 6);
        var bad = log.ids().get(2);
        var turn = new FeedTurn(reader(log, "poison", event -> {
            if (event.position().id() == bad) {
                throw new IllegalArgumentException("cannot read this \u0000");
            }
        }), cursors, transaction);

        readOn(turn);

        assertThat(log.effects()).hasSize(5).doesNotContain(bad);
        assertThat(failures("poison")).singleElement().satisfies(failure -> {
            assertThat(failure.eventId()).isEqualTo(bad);
            assertThat(failure.attempts()).isEqualTo(FeedTurn.ATTEMPTS);
            assertThat(failure.error()).contains("cannot read this");
        });
    }

    /** A second node tried the same event, put it aside first, and must not cost this one the event after it. */
    @Test
    void an_event_that_another_node_put_aside_takes_no_other_with_it() {
        var log = new TestLog(jdbc, signal, "both");
        append(log, 3);
        var bad = log.ids().getFirst();
        var reader = reader(log, "both", 1, event -> {
            if (event.position().id() == bad) {
                throw new IllegalArgumentException("poison");
            }
        });
        var otherNode = new FeedTurn(reader, cursors, transaction);
        var first = new TransactionOperations() {
            private int count;

            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (++count == 2 + FeedTurn.ATTEMPTS) { // a batch, the attempts, and now the putting aside
                    putAsideBy(otherNode);
                }
                return transaction.execute(action);
            }
        };

        readOn(new FeedTurn(reader, cursors, first));

        assertThat(failures("both")).extracting(FeedCursorTable.Failure::eventId).containsExactly(bad);
        assertThat(log.effects()).isEqualTo(log.ids().subList(1, 3));
    }

    /** One turn of a reader that takes events one by one: it gives up on the first, and goes no further. */
    private static void putAsideBy(FeedTurn turn) {
        try {
            assertThat(turn.run()).isEqualTo(FeedLoop.Outcome.MORE);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void two_of_the_same_name_never_both_advance() throws Exception {
        var log = new TestLog(jdbc, signal, "twins");
        append(log, 60);
        var inside = new AtomicInteger();
        var reader = reader(log, "twins", event -> {
            assertThat(inside.incrementAndGet()).isEqualTo(1);
            inside.decrementAndGet();
        });
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.Callable<Void> life = () -> {
                readOn(new FeedTurn(reader, cursors, transaction));
                return null;
            };
            for (var end : threads.invokeAll(List.of(life, life, life))) {
                end.get();
            }
        }
        readOn(new FeedTurn(reader, cursors, transaction));

        assertThat(log.effects()).isEqualTo(log.ids());
    }

    @Test
    void a_commit_wakes_a_reader_soon() {
        var log = new TestLog(jdbc, signal, "wake");
        var loop = new FeedLoop("wake", signal, new FeedTurn(reader(log, "wake", event -> { }), cursors, transaction));
        var thread = Thread.ofVirtual().start(loop);
        try {
            var waits = new java.util.ArrayList<Long>();
            for (var i = 1; i <= 15; i++) {
                var n = i;
                transaction.executeWithoutResult(status -> log.append(1, "event " + n));
                var start = System.nanoTime();
                await().pollInterval(Duration.ofMillis(2)).pollDelay(Duration.ZERO).until(() -> log.effects().size() == n);
                waits.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
            // By the net alone, it would be a quarter of a second on average.
            assertThat(waits.stream().sorted().toList().get(7)).as("median of %s ms", waits).isLessThan(150);
        } finally {
            loop.stop();
            signal.raiseFromElsewhere();
        }
        await().until(() -> !thread.isAlive());
    }

    @Test
    void what_is_rolled_back_wakes_nobody_and_is_never_read() {
        var log = new TestLog(jdbc, signal, "undone");
        transaction.executeWithoutResult(status -> {
            log.append(1, "undone");
            status.setRollbackOnly();
        });
        append(log, 1);

        readOn(new FeedTurn(reader(log, "undone", event -> { }), cursors, transaction));

        assertThat(log.effects()).hasSize(1);
        assertThat(log.events.verify()).isEmpty();
    }
}
