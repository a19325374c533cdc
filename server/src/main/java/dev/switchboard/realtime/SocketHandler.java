package dev.switchboard.realtime;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.accounts.Viewers;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The beginning and end of every socket, and what comes in between (L1). */
@Component
class SocketHandler extends TextWebSocketHandler {

    private static final String SOCKET = Socket.class.getName();
    private static final String ASSEMBLY = Assembly.class.getName();

    private final Viewers viewers;
    private final Sockets sockets;
    private final Rooms rooms;
    private final Commands commands;
    private final Announcements announcements;
    private final Words words;
    private final Clock clock;

    SocketHandler(Viewers viewers, Sockets sockets, Rooms rooms, Commands commands, Announcements announcements, Words words, Clock clock) {
        this.viewers = viewers;
        this.sockets = sockets;
        this.rooms = rooms;
        this.commands = commands;
        this.announcements = announcements;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession connection) throws IOException {
        var wish = Handshake.wish(connection.getAttributes());
        var viewer = viewer(wish.token());
        if (viewer.isEmpty()) {
            connection.close(Closing.NOT_SIGNED_IN);
            return;
        }
        if (!wish.readable()) {
            connection.close(Closing.BAD_ADDRESS);
            return;
        }
        var socket = new Socket(connection, viewer.get(), Objects.requireNonNull(viewer.get().session()), wish.room(), clock);
        connection.getAttributes().put(SOCKET, socket);
        connection.getAttributes().put(ASSEMBLY, new Assembly(Incoming.LONGEST));
        sockets.add(socket);
        // Registered first, then looked up anew: a change to the account is either seen here or told to the socket.
        if (!socket.refresh(viewers)) {
            socket.close(Closing.NOT_SIGNED_IN);
        } else if (wish.room() == null) {
            follow(socket, wish);
        } else {
            join(socket, wish.room(), wish);
        }
    }

    private Optional<Viewer> viewer(@Nullable String token) {
        try {
            return token == null ? Optional.empty() : viewers.ofToken(token);
        } catch (Problem.Unauthorized bad) {
            return Optional.empty();
        }
    }

    private void join(Socket socket, long ticketId, Handshake.Wish wish) {
        try {
            rooms.join(socket, ticketId, wish.afterSeq(), wish.afterSeq().isEmpty());
        } catch (Problem.NotFound hidden) {
            socket.close(Closing.NO_RIGHT);
        }
    }

    private void follow(Socket socket, Handshake.Wish wish) {
        var list = new ListStream(socket, announcements);
        socket.follow(list);
        var end = announcements.end();
        list.begin(end);
        socket.send(words.ready(wish.after() == null ? end : wish.after()));
        if (wish.after() != null) {
            list.resume(wish.after(), end);
        } else {
            Thread.ofVirtual().name("list-grace").start(() -> releaseLater(list));
        }
    }

    private static void releaseLater(ListStream list) {
        try {
            Thread.sleep(Rooms.GRACE);
            list.release();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Parts are put together here, so that no buffer of the longest message's size lies idle at every socket. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession connection, TextMessage message) {
        var socket = (Socket) connection.getAttributes().get(SOCKET);
        if (socket == null || socket.isClosed()) {
            return;
        }
        try {
            ((Assembly) connection.getAttributes().get(ASSEMBLY)).add(message.getPayload(), message.isLast())
                    .ifPresent(text -> commands.perform(socket, text));
        } catch (Problem.TooLarge tooLarge) {
            commands.refuse(socket, tooLarge);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession connection, BinaryMessage message) {
        var socket = (Socket) connection.getAttributes().get(SOCKET);
        if (socket != null && message.isLast()) {
            commands.refuse(socket, new Problem.Unsupported("Messages are JSON texts; binary ones are not understood."));
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession connection, PongMessage message) {
        var socket = (Socket) connection.getAttributes().get(SOCKET);
        if (socket != null) {
            socket.answered();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession connection, CloseStatus status) {
        var socket = (Socket) connection.getAttributes().get(SOCKET);
        if (socket != null) {
            socket.close(status);
            sockets.remove(socket);
            List.copyOf(socket.subscriptions()).forEach(rooms::leave);
        }
    }
}
