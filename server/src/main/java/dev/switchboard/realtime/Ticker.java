package dev.switchboard.realtime;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What happens by the passing of time, once a second; and the farewell at the end. */
@Component
class Ticker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final long ANNOUNCE_EVERY = 20_000;
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Sockets sockets;
    private final Fanout fanout;
    private final Presence presence;
    private final NodePresence nodes;
    private final Clock clock;
    private volatile boolean running;
    private Thread thread = Thread.currentThread();
    private long announced;

    Ticker(Sockets sockets, Fanout fanout, Presence presence, NodePresence nodes, Clock clock) {
        this.sockets = sockets;
        this.fanout = fanout;
        this.presence = presence;
        this.nodes = nodes;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("realtime-ticker").start(this::tickOn);
    }

    private void tickOn() {
        while (running) {
            try {
                tick();
                Thread.sleep(1000);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                log.warn("A second went wrong: {}", failure.toString());
            }
        }
    }

    private void tick() {
        var now = clock.millis();
        fanout.tellStats();
        presence.sweep();
        sockets.all().forEach(socket -> socket.keepAlive(now));
        if (Math.abs(now - announced) >= ANNOUNCE_EVERY) {
            announced = now;
            presence.announceAll();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        nodes.farewell();
        sockets.all().forEach(socket -> socket.close(Closing.LEAVING));
        try {
            for (var left = FAREWELL.toMillis(); left > 0 && !sockets.isEmpty(); left -= 20) {
                Thread.sleep(20);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops first of all, while the web server can still say good-bye. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
