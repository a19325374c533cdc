package dev.switchboard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** P4: the time from the moment an agent sends a message to the moment the customer's socket has it. */
final class Sockets implements AutoCloseable {

    private static final Pattern SENT = Pattern.compile("sent at (\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<WebSocket> open = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final int port;

    Sockets(int port) {
        this.port = port;
    }

    /** Opens a room; only the customer's side is timed. */
    void open(long ticket, String token, boolean timed) {
        open.add(client.newWebSocketBuilder().buildAsync(URI.create("ws://127.0.0.1:%d/ws/tickets/%d?token=%s".formatted(port, ticket, token)), new Listener(timed)).join());
    }

    int count() {
        return open.size();
    }

    private final class Listener implements WebSocket.Listener {
        private final boolean timed;
        private final StringBuilder text = new StringBuilder();

        Listener(boolean timed) {
            this.timed = timed;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (timed) {
                text.append(data);
                if (last) {
                    var sent = SENT.matcher(text);
                    if (sent.find()) {
                        latencies.add(System.nanoTime() - Long.parseLong(sent.group(1)));
                    }
                    text.setLength(0);
                }
            }
            socket.request(1);
            return null;
        }
    }

    /** Sends at a steady rate for some seconds, and answers how many were sent, how many arrived and how long they took. */
    Outcome send(List<Requests.Request> rooms, int perSecond, int seconds) throws InterruptedException {
        var sent = new java.util.concurrent.atomic.AtomicInteger();
        latencies.clear();
        try (var pool = Executors.newScheduledThreadPool(8)) {
            var wires = ThreadLocal.withInitial(() -> {
                try {
                    return new Wire(port);
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            for (var i = 0; i < perSecond * seconds; i++) {
                var room = rooms.get(i * 7 % rooms.size());
                pool.schedule(() -> {
                    var wire = wires.get();
                    wire.post(room.path(), room.token(), "{\"body\":\"sent at " + System.nanoTime() + "\"}");
                    if (wire.status() == 201) {
                        sent.incrementAndGet();
                    }
                    return null;
                }, i * 1_000_000L / perSecond, TimeUnit.MICROSECONDS);
            }
            pool.shutdown();
            pool.awaitTermination(seconds + 30L, TimeUnit.SECONDS);
        }
        for (var waited = 0; waited < 100 && latencies.size() < sent.get(); waited++) {
            Thread.sleep(100);
        }
        var times = latencies.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(times);
        return new Outcome(sent.get(), times.length, Load.result(times, 1));
    }

    record Outcome(int sent, int arrived, Load.Result times) {
    }

    @Override
    public void close() {
        open.forEach(WebSocket::abort);
        client.shutdownNow();
    }
}
