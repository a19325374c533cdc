package dev.switchboard.realtime;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import dev.switchboard.accounts.Role;
import dev.switchboard.platform.feed.NodeChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says something to one user (L2: {@code notification.created}) or to all admins ({@code misuse.detected}), at their {@code /ws}
 * sockets at all nodes. A hint and no more: who is not connected does not get it, so what must not be lost is stored by whoever calls this.
 */
@Component
public class Push {

    private static final String TOPIC = "push";
    private static final String ADMINS = "admins";
    /** What fits into a word between nodes, with its frame. */
    private static final int LARGEST = 7_000;

    private final Sockets sockets;
    private final AccountWatch accounts;
    private final @Nullable NodeChannel channel;
    private final JsonMapper json;

    Push(Sockets sockets, AccountWatch accounts, ObjectProvider<NodeChannel> channel, JsonMapper json) {
        this.sockets = sockets;
        this.accounts = accounts;
        this.channel = channel.getIfAvailable();
        this.json = json;
        if (this.channel != null) {
            this.channel.listen(TOPIC, this::hear);
        }
    }

    /**
     * @param event written as JSON, with the event's name as its field {@code type}. Beyond 7,000 bytes only sockets at this node get it
     */
    public void toUser(long userId, Object event) {
        say(Long.toString(userId), json.writeValueAsString(event));
    }

    /** The same to everyone who is an admin at this moment (L5). Within a transaction, after its commit; it never waits. */
    public void toAdmins(Object event) {
        var text = json.writeValueAsString(event);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sayBeside(text);
                }
            });
        } else {
            sayBeside(text);
        }
    }

    /** Not by the thread of the commit: its connection is still taken then. */
    private void sayBeside(String text) {
        Thread.ofVirtual().name("push-admins").start(() -> say(ADMINS, text));
    }

    private void say(String receiver, String text) {
        give(receiver, text);
        if (channel != null && text.getBytes(StandardCharsets.UTF_8).length <= LARGEST) {
            channel.tell(TOPIC, receiver + " " + text);
        }
    }

    private void hear(String words) {
        var space = words.indexOf(' ');
        give(words.substring(0, space), words.substring(space + 1));
    }

    private void give(String receiver, String text) {
        var message = new TextMessage(text);
        receivers(receiver).filter(socket -> socket.list() != null).forEach(socket -> socket.send(message));
    }

    private Stream<Socket> receivers(String receiver) {
        if (!receiver.equals(ADMINS)) {
            return sockets.of(Long.parseLong(receiver)).stream();
        }
        if (sockets.isEmpty()) {
            return Stream.empty();
        }
        accounts.catchUp();
        return sockets.all().stream().filter(socket -> socket.viewer().role() == Role.ADMIN);
    }
}
