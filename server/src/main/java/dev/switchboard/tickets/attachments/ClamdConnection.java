package dev.switchboard.tickets.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One command to clamd and its reply. Whatever goes wrong here is a {@link ScannerUnavailable}. */
final class ClamdConnection implements AutoCloseable {

    private static final int LONGEST_REPLY = 4096;

    private final Socket socket = new Socket();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Duration timeout;
    private @Nullable IOException hungUp;

    ClamdConnection(String host, int port, Duration connectTimeout, Duration timeout) throws ScannerUnavailable {
        this.timeout = timeout;
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(connectTimeout.toMillis()));
        } catch (IOException e) {
            closeSocket();
            throw new ScannerUnavailable("clamd at " + host + ":" + port + " cannot be reached: " + e.getMessage(), e);
        }
        // A socket's own time-out covers one read and no write; a peer that drips or never reads would hold us for ever
        done.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> closeSocket());
    }

    /** Sends a command in the form whose reply ends with a NUL. */
    void command(String name) {
        send(("z" + name + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends the first {@code length} bytes as one chunk of a stream; none end it. */
    void chunk(byte[] bytes, int length) {
        send(ByteBuffer.allocate(4 + length).putInt(length).put(bytes, 0, length).array());
    }

    /** Whether clamd still takes what is sent. If not, it may have said why in its reply. */
    boolean listening() {
        return hungUp == null;
    }

    /** The reply up to its NUL, with anything unprintable as {@code ?}. */
    String reply() throws ScannerUnavailable {
        var reply = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            int b;
            while ((b = in.read()) > 0 && reply.size() < LONGEST_REPLY) {
                reply.write(b >= ' ' && b <= '~' ? b : '?');
            }
            if (b == 0) {
                return reply.toString(StandardCharsets.US_ASCII);
            }
        } catch (IOException e) {
            throw unavailable(hungUp == null ? e : hungUp);
        }
        throw unavailable(hungUp);
    }

    @Override
    public void close() {
        done.complete(null);
    }

    private void send(byte[] bytes) {
        if (hungUp != null) {
            return;
        }
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            hungUp = e;
        }
    }

    private ScannerUnavailable unavailable(@Nullable IOException cause) {
        if (done.isCompletedExceptionally()) {
            return new ScannerUnavailable("clamd gave no verdict within " + timeout.toMillis() + " ms");
        }
        return cause == null
                ? new ScannerUnavailable("clamd hung up without a whole reply")
                : new ScannerUnavailable("The connection to clamd broke: " + cause.getMessage(), cause);
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException e) {
            // The verdict, or the lack of one, is known already; a socket that will not close adds nothing to it
        }
    }
}
