package dev.switchboard.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import dev.switchboard.platform.wire.WireJson;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's socket: keeps what it is told, and says what it is asked to. */
public final class LiveSocket implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = WireJson.mapper();

    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final AtomicInteger pings = new AtomicInteger();
    private final StringBuilder part = new StringBuilder();
    private final boolean reads;
    private final @Nullable WebSocket socket;

    private LiveSocket(String address, @Nullable String origin, boolean reads, String... protocols) {
        this.reads = reads;
        var builder = CLIENT.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        if (protocols.length > 0) {
            builder.subprotocols(protocols[0], java.util.Arrays.copyOfRange(protocols, 1, protocols.length));
        }
        this.socket = builder.buildAsync(URI.create(address.replaceFirst("^http", "ws")), this).join();
    }

    /** Opens a socket in someone's name. */
    public static LiveSocket of(Http person, String path) {
        return new LiveSocket(person.address() + path + (path.contains("?") ? "&" : "?") + "token=" + person.token(), null, true);
    }

    /** One that opens and then reads nothing. */
    public static LiveSocket deaf(Http person, String path) {
        return new LiveSocket(person.address() + path + "?token=" + person.token(), null, false);
    }

    /** One that offers subprotocols instead of a token in the address. */
    public static LiveSocket offering(Http person, String path, String... protocols) {
        return new LiveSocket(person.address() + path, null, true, protocols);
    }

    /** One that a page of some origin opens. @throws CompletionException if the handshake is refused */
    public static LiveSocket fromPage(Http person, String path, String origin) {
        return new LiveSocket(person.address() + path + "?token=" + person.token(), origin, true);
    }

    private WebSocket socket() {
        return java.util.Objects.requireNonNull(socket);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            told.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.incrementAndGet();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    /** Begins to read, if it did not. */
    public void listen() {
        socket().request(1);
    }

    /** Sends text as it is, or anything else as JSON. */
    public LiveSocket say(Object message) {
        socket().sendText(message instanceof String text ? text : JSON.writeValueAsString(message), true).join();
        return this;
    }

    public LiveSocket say(String type, Map<String, ?> more) {
        var message = new java.util.LinkedHashMap<String, Object>(more);
        message.put("type", type);
        return say(message);
    }

    public void sayBytes(byte[] bytes) {
        socket().sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    public String protocol() {
        return socket().getSubprotocol();
    }

    public int pings() {
        return pings.get();
    }

    /** All it was told so far. */
    public List<JsonNode> told() {
        return List.copyOf(told);
    }

    /** All of one type. */
    public List<JsonNode> told(String type) {
        return told.stream().filter(message -> type(message).equals(type)).toList();
    }

    /** The numbers of the ticket's events it was told, in the order in which they came. */
    public List<Long> seqs(long ticket) {
        return told.stream().filter(message -> message.has("actor_kind") && message.get("ticket_id").asLong() == ticket)
                .map(message -> message.get("seq").asLong()).toList();
    }

    /** Waits for the first message of a type. */
    public JsonNode hear(String type) {
        return hear(type, message -> true);
    }

    public JsonNode hear(String type, Predicate<JsonNode> which) {
        return Awaitility.await().alias(type).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5))
                .until(() -> told(type).stream().filter(which).findFirst(), java.util.Optional::isPresent).orElseThrow();
    }

    /** Asks for a pong and waits for it: by then it has been told everything that was due before. */
    public LiveSocket settle() {
        var before = told("pong").size();
        say(Map.of("type", "ping"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5)).until(() -> told("pong").size() > before);
        return this;
    }

    /** Waits until the server closes; answers the code. */
    public int code() {
        return closed.orTimeout(15, TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Hangs up without a word. */
    public void drop() {
        socket().abort();
    }

    @Override
    public void close() {
        if (isOpen()) {
            socket().sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> null).join();
        }
    }

    private static String type(JsonNode message) {
        return message.get("type").asString();
    }
}
