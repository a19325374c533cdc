package dev.switchboard.realtime;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

import dev.switchboard.platform.feed.FeedPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Reads from the address and the headers what a socket is to be. The token may come as {@code ?token=}, as the second
 * subprotocol after {@code switchboard} or {@code bearer}, or in the header {@code Authorization} (L1).
 */
final class Handshake extends DefaultHandshakeHandler implements HandshakeInterceptor {

    private static final String WISH = Handshake.class.getName();
    private static final Set<String> PROTOCOLS = Set.of("switchboard", "bearer");
    private static final Pattern ROOM = Pattern.compile("/ws/(?:tickets|chat)/([^/]*)/?");

    /**
     * @param room     the ticket whose room it is; null for {@code /ws}
     * @param after    from where {@code /ws} goes on
     * @param readable whether all of the address was understood
     */
    record Wish(@Nullable String token, @Nullable Long room, OptionalLong afterSeq, @Nullable FeedPosition after, boolean readable) {
    }

    static Wish wish(Map<String, Object> attributes) {
        return (Wish) attributes.get(WISH);
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, Map<String, Object> attributes) {
        attributes.put(WISH, wish(request));
        return true;
    }

    private static Wish wish(ServerHttpRequest request) {
        var query = UriComponentsBuilder.fromUri(request.getURI()).build().getQueryParams();
        var room = ROOM.matcher(request.getURI().getPath());
        // An id that cannot be one is the id of no ticket.
        var ticket = room.matches() ? (Long) number(room.group(1)).orElse(-1) : null;
        var token = query.getFirst("token");
        if (token == null || token.isEmpty()) {
            token = fromHeaders(request);
        }
        var afterSeq = query.getFirst("after_seq");
        var after = query.getFirst("after");
        var seq = afterSeq == null ? OptionalLong.empty() : number(afterSeq);
        var position = after == null ? null : position(after);
        return new Wish(token, ticket, seq, position, (afterSeq == null || seq.isPresent()) && (after == null || position != null));
    }

    private static @Nullable String fromHeaders(ServerHttpRequest request) {
        var offered = new WebSocketHttpHeaders(request.getHeaders()).getSecWebSocketProtocol();
        for (var i = 0; i < offered.size() - 1; i++) {
            if (PROTOCOLS.contains(offered.get(i))) {
                return offered.get(i + 1);
            }
        }
        var authorization = request.getHeaders().getFirst("Authorization");
        return authorization != null && authorization.startsWith("Bearer ") ? authorization.substring(7).strip() : null;
    }

    private static OptionalLong number(String text) {
        try {
            var number = Long.parseLong(text);
            return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
        } catch (NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    private static @Nullable FeedPosition position(String text) {
        try {
            return FeedPosition.decode(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, @Nullable Exception failure) {
        // nothing is left to do
    }

    /** No compression: it would hold some 300 KB of native memory for each socket, idle or not. */
    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(ServerHttpRequest request, List<WebSocketExtension> requested,
            List<WebSocketExtension> supported) {
        return List.of();
    }

    /** Names the protocol, never the token. */
    @Override
    protected @Nullable String selectProtocol(List<String> requested, WebSocketHandler handler) {
        return requested.stream().filter(PROTOCOLS::contains).findFirst().orElse(null);
    }
}
