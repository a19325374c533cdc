package dev.switchboard.platform.config;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the terminal that the server is ready and where. */
@Component
@ConditionalOnWebApplication
class ReadyNotice {

    private static final Logger log = LoggerFactory.getLogger(ReadyNotice.class);

    private final Environment environment;

    ReadyNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        var seconds = (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1000.0;
        var address = environment.getProperty("server.address", "127.0.0.1");
        log.info("Ready at http://{}:{} after {} s", address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address,
                web.getWebServer().getPort(), String.format(Locale.ROOT, "%.1f", seconds));
        // The launcher waits for this file before it begins what would slow a start down.
        var file = environment.getProperty("switchboard.ready-file");
        if (file != null) {
            Files.writeString(Path.of(file), "");
        }
    }
}
