package dev.switchboard.realtime;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Role;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.FeedPosition;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/** What the server says over sockets besides the events of tickets. */
@Component
class Words {

    static final TextMessage PONG = new TextMessage("{\"type\":\"pong\"}");
    static final TextMessage STATS_CHANGED = new TextMessage("{\"type\":\"stats.changed\"}");

    private final JsonMapper json;

    Words(JsonMapper json) {
        this.json = json;
    }

    /** Someone in a room, or who types there. */
    record Someone(long id, String name, String username, Role role) {

        static Someone of(Viewer viewer) {
            return new Someone(viewer.id(), viewer.name().isBlank() ? viewer.username() : viewer.name(), viewer.username(), viewer.role());
        }
    }

    private record Ack(String type, @Nullable String clientId, long ticketId, Message message) {
    }

    TextMessage ack(long ticketId, @Nullable String clientId, Message message) {
        return text(new Ack("ack", clientId, ticketId, message));
    }

    private record Ready(String type, String cursor) {
    }

    /** The first word on {@code /ws}. */
    TextMessage ready(FeedPosition position) {
        return text(new Ready("ready", position.encode()));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Joined(String type, long ticketId, long seq, @Nullable List<Someone> viewers) {
    }

    /** @param viewers who is here; null for those who are not told */
    TextMessage joined(long ticketId, long seq, @Nullable List<Someone> viewers) {
        return text(new Joined("room.joined", ticketId, seq, viewers));
    }

    private record Left(String type, long ticketId, String reason) {
    }

    TextMessage left(long ticketId, String reason) {
        return text(new Left("room.left", ticketId, reason));
    }

    private record Here(String type, long ticketId, List<Someone> viewers, List<Long> typing) {
    }

    TextMessage here(long ticketId, List<Someone> viewers, List<Long> typing) {
        return text(new Here("presence.changed", ticketId, viewers, typing));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Typing(String type, long ticketId, @JsonProperty("is_typing") boolean isTyping, String by, @Nullable Someone user) {
    }

    /** As staff are told it. */
    TextMessage typing(long ticketId, boolean isTyping, Someone user) {
        return text(new Typing("typing", ticketId, isTyping, user.role().isStaff() ? "agent" : "customer", user));
    }

    /** As customers are told it: that someone types, not who. */
    TextMessage agentTyping(long ticketId, boolean isTyping) {
        return text(new Typing("typing", ticketId, isTyping, "agent", null));
    }

    private record Available(String type, Someone user, @JsonProperty("is_available") boolean isAvailable) {
    }

    TextMessage available(Someone user, boolean isAvailable) {
        return text(new Available("presence.changed", user, isAvailable));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Error(String type, int status, String detail, @Nullable Object errors, @Nullable Object legal, @Nullable Object retryAfter,
            @Nullable String clientId, @Nullable Long ticketId) {
    }

    /** @param about what the client called the message that failed */
    TextMessage error(Problem problem, Incoming.About about) {
        var more = problem.getBody().getProperties();
        var properties = more == null ? Map.<String, Object>of() : more;
        return text(new Error("error", problem.getStatusCode().value(), problem.detail(), properties.get("errors"), properties.get("legal"),
                properties.get("retry_after"), about.clientId(), about.ticketId()));
    }

    TextMessage failure(Incoming.About about) {
        return text(new Error("error", 500, "Something went wrong here. It has been recorded.", null, null, null, about.clientId(), about.ticketId()));
    }

    private TextMessage text(Object words) {
        return new TextMessage(json.writeValueAsString(words));
    }
}
