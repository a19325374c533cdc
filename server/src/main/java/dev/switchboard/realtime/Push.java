package dev.switchboard.realtime;

import java.nio.charset.StandardCharsets;

import dev.switchboard.platform.feed.NodeChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says something to one user, at all of their {@code /ws} sockets at all nodes (L2: {@code notification.created}). A hint and
 * no more: who is not connected does not get it, so what must not be lost is stored by whoever calls this.
 */
@Component
public class Push {

    private static final String TOPIC = "push";
    /** What fits into a word between nodes, with its frame. */
    private static final int LARGEST = 7_000;

    private final Sockets sockets;
    private final @Nullable NodeChannel channel;
    private final JsonMapper json;

    Push(Sockets sockets, ObjectProvider<NodeChannel> channel, JsonMapper json) {
        this.sockets = sockets;
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
        var text = json.writeValueAsString(event);
        give(userId, text);
        if (channel != null && text.getBytes(StandardCharsets.UTF_8).length <= LARGEST) {
            channel.tell(TOPIC, userId + " " + text);
        }
    }

    private void hear(String words) {
        var space = words.indexOf(' ');
        give(Long.parseLong(words.substring(0, space)), words.substring(space + 1));
    }

    private void give(long userId, String text) {
        var message = new TextMessage(text);
        sockets.of(userId).stream().filter(socket -> socket.list() != null).forEach(socket -> socket.send(message));
    }
}
