package dev.switchboard.platform.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Short-lived words between the nodes that share a database, by PostgreSQL's {@code LISTEN} and {@code NOTIFY}: wake-ups,
 * presence, typing. Nothing is stored and nothing is promised; what must not be lost is an event.
 *
 * <p>Wake-ups are sent beside the writing transactions, not in them, and bundled: a {@code NOTIFY} inside would make
 * commits queue behind each other.
 */
@Component
public class NodeChannel implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NodeChannel.class);
    private static final String CHANNEL = "switchboard";
    private static final String WAKE = "wake";
    private static final Duration BUNDLE = Duration.ofMillis(5);

    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final DataSource database;
    private final JdbcClient jdbc;
    private final FeedSignal signal;
    private final Map<String, CopyOnWriteArrayList<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile boolean running;
    private Thread listening = Thread.currentThread();
    private Thread waking = Thread.currentThread();

    NodeChannel(DataSource database, JdbcClient jdbc, FeedSignal signal) {
        this.database = database;
        this.jdbc = jdbc;
        this.signal = signal;
    }

    /** This node's name on the channel, new at each start. */
    public String node() {
        return node;
    }

    /** Has words on a topic from other nodes given to a listener, on the channel's thread. */
    public void listen(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Tells the other nodes; at most 7,500 bytes. A word that cannot be sent is dropped. */
    public void tell(String topic, String words) {
        try {
            jdbc.sql("select pg_notify(:channel, :payload)").param("channel", CHANNEL)
                    .param("payload", node + " " + topic + " " + words).query((row, n) -> n).list();
        } catch (org.springframework.dao.DataAccessException away) {
            log.debug("Could not tell other nodes: {}", away.getMessage());
        }
    }

    @Override
    public void start() {
        running = true;
        listening = Thread.ofVirtual().name("node-channel-listen").start(this::listenForEver);
        waking = Thread.ofVirtual().name("node-channel-wake").start(this::wakeForEver);
    }

    private void wakeForEver() {
        var told = 0L;
        try {
            while (running) {
                var now = signal.awaitLocal(told, Duration.ofSeconds(1));
                if (now > told) {
                    told = now;
                    tell(WAKE, "");
                    Thread.sleep(BUNDLE);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenForEver() {
        while (running) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException away) {
                if (running) {
                    log.warn("The channel between nodes is cut, it is opened again: {}", away.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        signal.raiseFromElsewhere(); // something may have been said while nobody listened
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            var notifications = postgres.getNotifications(250);
            if (notifications != null) {
                for (var notification : notifications) {
                    receive(notification.getParameter());
                }
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void receive(String payload) {
        var parts = payload.split(" ", 3);
        if (parts.length < 3 || parts[0].equals(node)) {
            return;
        }
        if (parts[1].equals(WAKE)) {
            signal.raiseFromElsewhere();
            return;
        }
        for (var listener : listeners.getOrDefault(parts[1], new CopyOnWriteArrayList<>())) {
            try {
                listener.accept(parts[2]);
            } catch (RuntimeException failure) {
                log.warn("A word on {} was not understood: {}", parts[1], failure.toString());
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            waking.join(2000);
            listening.join(2000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -10;
    }
}
