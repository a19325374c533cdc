package dev.switchboard.realtime;

import java.net.URI;

import dev.switchboard.platform.config.ServerConfiguration;
import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where sockets are reached, and from which pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class RealtimeConfiguration implements WebSocketConfigurer, ServletContextAware {

    /** Kept by every socket, idle or not, so small; longer messages come in parts. */
    private static final int BUFFER = 2048;

    private final SocketHandler handler;
    private final URI publicUrl;

    RealtimeConfiguration(SocketHandler handler, ServerConfiguration configuration) {
        this.handler = handler;
        this.publicUrl = configuration.publicUrl();
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var handshake = new Handshake();
        registry.addHandler(handler, "/ws", "/ws/tickets/{id}", "/ws/chat/{id}")
                .setHandshakeHandler(handshake).addInterceptors(handshake)
                // Besides pages of the address the server is called by, which the framework allows, and clients that are no pages.
                .setAllowedOrigins(publicUrl.getScheme() + "://" + publicUrl.getAuthority());
    }

    @Override
    public void setServletContext(ServletContext context) {
        if (context.getAttribute(ServerContainer.class.getName()) instanceof ServerContainer container) {
            container.setDefaultMaxTextMessageBufferSize(BUFFER);
            container.setDefaultMaxBinaryMessageBufferSize(BUFFER);
        }
    }
}
