package dev.switchboard.commands;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The server's inside for a command: all modules on the same database, but nothing that listens, follows the log or does jobs. */
final class Inside {

    private final Class<?> application;

    Inside(Class<?> application) {
        this.application = application;
    }

    /** Starts it; the caller closes it. What keeps it from starting has been told on the terminal when this throws. */
    ConfigurableApplicationContext open(String... more) {
        var properties = new ArrayList<>(List.of(
                "switchboard.command=true",
                "switchboard.feed.enabled=false",
                "switchboard.database.join=true",
                "switchboard.database.pool-size=4",
                "management.otlp.metrics.export.enabled=false",
                "logging.level.root=error",
                "logging.level.dev.switchboard=warn"));
        properties.addAll(List.of(more));
        return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .run(properties.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    /** Starts the whole server as {@code up} does, but at a port that is free. */
    ConfigurableApplicationContext openServer() {
        return new SpringApplicationBuilder(application).run("--server.port=0");
    }
}
