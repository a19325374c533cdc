package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a store does when the other side fails, seen from a server that does as each test tells it. */
@Timeout(30)
class S3StoreFailureTests {

    private static final String KEY = "2026/11/00000000-0000-0000-0000-000000000000";
    private static final byte[] CONTENT = "what was sent".getBytes();

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<S3Store> stores = new ArrayList<>();
    private HttpServer server;

    @TempDir
    private Path spool;

    private record Request(String method, URI uri, Headers headers, byte[] body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        stores.forEach(S3Store::close);
        server.stop(0);
    }

    @Test
    void a_put_that_met_an_outage_is_repeated_with_the_same_bytes() throws IOException {
        answering(503, 500, 200);

        store(3).put(KEY, new ByteArrayInputStream(CONTENT), CONTENT.length);

        assertThat(requests).hasSize(3).allSatisfy(request -> assertThat(request.body()).isEqualTo(CONTENT));
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void an_outage_that_lasts_ends_in_an_error() {
        answering(503);

        assertThatIOException()
                .isThrownBy(() -> store(2).put(KEY, new ByteArrayInputStream(CONTENT), CONTENT.length))
                .withMessageContaining("S3");
        assertThat(requests).hasSize(2);
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void a_refusal_is_not_repeated() {
        answering(403);

        assertThatIOException().isThrownBy(() -> store(3).delete(KEY));
        assertThat(requests).hasSize(1);
    }

    @Test
    void older_stores_get_nothing_but_a_plain_signed_put() throws IOException {
        answering(200);

        store(1).put(KEY, new ByteArrayInputStream(CONTENT), CONTENT.length);

        Request put = requests.getFirst();
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.uri()).hasPath("/bucket/" + KEY);
        assertThat(put.headers().getFirst("Content-Length")).isEqualTo(String.valueOf(CONTENT.length));
        assertThat(put.headers().getFirst("Authorization")).startsWith("AWS4-HMAC-SHA256 ");
        assertThat(put.headers().keySet().toString().toLowerCase())
                .doesNotContain("checksum", "trailer", "content-encoding", "decoded");
    }

    @Test
    void an_object_that_is_not_there_is_missing_and_not_asked_for_again() {
        answering("<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>", 404);

        assertThatExceptionOfType(BlobMissing.class).isThrownBy(() -> store(3).open(KEY));
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_server_that_says_nothing_is_given_up_on() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            S3Store store = store(URI.create("http://127.0.0.1:" + silent.getLocalPort()), 2);
            assertThatIOException().isThrownBy(store::check);
            assertThatIOException().isThrownBy(() -> store.open(KEY));
            assertThatIOException()
                    .isThrownBy(() -> store.put(KEY, new ByteArrayInputStream(CONTENT), CONTENT.length));
        }
    }

    @Test
    void an_answer_that_breaks_off_is_an_error_and_no_shorter_blob() throws Exception {
        try (var broken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = Thread.startVirtualThread(() -> answerHalf(broken));
            S3Store store = store(URI.create("http://127.0.0.1:" + broken.getLocalPort()), 1);

            try (InputStream blob = store.open(KEY)) {
                assertThatIOException().isThrownBy(blob::readAllBytes);
            }
            answering.join();
        }
    }

    private static void answerHalf(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getInputStream().read(new byte[4096]);
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf".getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_server_that_is_not_there_is_an_error() throws IOException {
        server.stop(0);

        assertThatIOException().isThrownBy(() -> store(2).check());
        assertThatIOException().isThrownBy(() -> store(2).open(KEY));
    }

    @Test
    void an_answer_that_is_no_s3_is_an_error() {
        answering("<html>Welcome to the hotel's network</html>", 404);

        assertThatIOException().isThrownBy(() -> store(1).open(KEY)).isNotInstanceOf(BlobMissing.class);
        assertThatIOException().isThrownBy(() -> store(1).check());
    }

    /** Answers the first request with the first status, and so on; the last one from then on. */
    private void answering(int... statuses) {
        answering("", statuses);
    }

    private void answering(String body, int... statuses) {
        HttpHandler handler = exchange -> {
            int turn = note(exchange);
            byte[] answer = body.getBytes();
            boolean bodiless = answer.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(
                    statuses[Math.min(turn, statuses.length - 1)], bodiless ? -1 : answer.length);
            exchange.getResponseBody().write(answer, 0, bodiless ? 0 : answer.length);
            exchange.close();
        };
        server.createContext("/", handler);
    }

    private synchronized int note(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes()));
        return requests.size() - 1;
    }

    private S3Store store(int attempts) {
        return store(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), attempts);
    }

    private S3Store store(URI endpoint, int attempts) {
        var store = new S3Store(
                new S3Store.Settings(endpoint, "us-east-1", "bucket", "key", "secret", true),
                new S3Store.Patience(
                        Duration.ofSeconds(1),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        attempts),
                spool);
        stores.add(store);
        return store;
    }
}
