package dev.switchboard.mail.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** An SMTP server that answers well, but for what it is told to answer to the next commands of a kind. */
final class ScriptedSmtp implements AutoCloseable {

    /** Hangs up without a word. */
    static final String DROP = "drop";
    /** Says nothing until the client loses patience. */
    static final String STALL = "stall";
    /** Takes the mail, and hangs up without saying so. */
    static final String TAKE_AND_DROP = "take and drop";
    /** What is answered to the end of a mail. */
    static final String END = "END";

    private final ServerSocket listener;
    private final Map<String, Deque<String>> script = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    ScriptedSmtp() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The settings group {@code mail} for this server. */
    Map<String, Object> settings() {
        return Map.of("host", "127.0.0.1", "port", port(), "security", "none", "username", "", "sender_name", "Desk", "sender_address", "desk@example.com",
                "reply_address", "support@example.com", "max_connections", 4, "language", "en");
    }

    /** Answers the next commands of that kind so, one after the other. */
    ScriptedSmtp on(String command, String... answers) {
        script.computeIfAbsent(command, any -> new ArrayDeque<>()).addAll(List.of(answers));
        return this;
    }

    /** The mails that were taken, in that order. */
    List<MimeMessage> mails() {
        return taken.stream().map(ScriptedSmtp::parsed).toList();
    }

    List<String> raw() {
        return List.copyOf(taken);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private static MimeMessage parsed(String raw) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new java.io.ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            if (!answer(client, "HELLO", "220 here")) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                var goesOn = switch (command) {
                    case "EHLO" -> answer(client, command, "250-here\r\n250 8BITMIME");
                    case "DATA" -> {
                        var refused = script.getOrDefault(command, new ArrayDeque<>()).peek() != null;
                        yield answer(client, command, "354 go on") && (refused || data(client, in));
                    }
                    case "QUIT" -> answer(client, command, "221 bye") && false;
                    default -> answer(client, command, "250 fine");
                };
                if (!goesOn) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the client hung up
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private boolean data(Socket client, BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                var next = script.getOrDefault(END, new ArrayDeque<>()).peek();
                if (next == null || next.equals(TAKE_AND_DROP)) {
                    taken.add(mail.toString());
                }
                return answer(client, END, "250 taken");
            }
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return false;
    }

    private boolean answer(Socket client, String command, String usual) throws IOException {
        var scripted = script.getOrDefault(command, new ArrayDeque<>()).poll();
        var answer = scripted == null ? usual : scripted;
        switch (answer) {
            case DROP, TAKE_AND_DROP -> {
                return false;
            }
            case STALL -> {
                while (client.getInputStream().read() >= 0) {
                    continue; // until the client hangs up
                }
                return false;
            }
            default -> {
                client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                client.getOutputStream().flush();
                return true;
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var client : new ArrayList<>(clients)) {
                client.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
