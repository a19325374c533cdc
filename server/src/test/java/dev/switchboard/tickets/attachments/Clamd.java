package dev.switchboard.tickets.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks clamd's protocol on a random port of the loopback, and finds the EICAR test file; or does
 * whatever else it is told to do with a connection.
 */
final class Clamd implements AutoCloseable {

    /** The industry's harmless test for scanners, in two parts so that no scanner finds it in here. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    static final int STREAM_MAX_LENGTH = 30_000_000;

    /** What to do with one connection. */
    interface Behaviour {
        void serve(Socket client) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final List<byte[]> scanned = new CopyOnWriteArrayList<>();

    Clamd() throws IOException {
        this(null);
    }

    Clamd(@Nullable Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Behaviour chosen = behaviour == null ? this::likeClamd : behaviour;
        Thread.startVirtualThread(() -> accept(chosen));
    }

    /** Reads a command up to its NUL. */
    static String command(Socket client) throws IOException {
        var command = new ByteArrayOutputStream();
        for (int b; (b = client.getInputStream().read()) > 0; ) {
            command.write(b);
        }
        return command.toString(StandardCharsets.US_ASCII);
    }

    /** Takes a whole stream and forgets it. */
    static void drain(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        for (int length; (length = in.readInt()) > 0; ) {
            in.skipNBytes(length);
        }
    }

    static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
    }

    int port() {
        return server.getLocalPort();
    }

    /** What was sent to be scanned, in order. */
    List<byte[]> scanned() {
        return scanned;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private void accept(Behaviour behaviour) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                Thread.startVirtualThread(() -> serve(client, behaviour));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket client, Behaviour behaviour) {
        try (client) {
            behaviour.serve(client);
        } catch (IOException e) {
            // The client went away, as many of these tests have it do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void likeClamd(Socket client) throws IOException {
        String reply = switch (command(client)) {
            case "zPING" -> "PONG";
            case "zINSTREAM" -> scan(new DataInputStream(client.getInputStream()));
            default -> "UNKNOWN COMMAND";
        };
        say(client, reply + "\0");
    }

    private String scan(DataInputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (int length; (length = in.readInt()) != 0; ) {
            if (content.size() + length > STREAM_MAX_LENGTH) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            content.write(in.readNBytes(length));
        }
        scanned.add(content.toByteArray());
        return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Eicar-Signature FOUND"
                : "stream: OK";
    }
}
