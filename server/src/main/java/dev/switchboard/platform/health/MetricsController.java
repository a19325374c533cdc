package dev.switchboard.platform.health;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import dev.switchboard.platform.problem.Problem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Metrics in Prometheus's format, for whoever holds the configured token. */
@RestController
@Hidden
class MetricsController {

    private final PrometheusMeterRegistry registry;
    private final MetricsConfiguration configuration;

    MetricsController(PrometheusMeterRegistry registry, MetricsConfiguration configuration) {
        this.registry = registry;
        this.configuration = configuration;
    }

    @GetMapping(path = "/api/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    String metrics(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (configuration.token().isBlank()) {
            throw new Problem.NotFound("resource");
        }
        var expected = ("Bearer " + configuration.token()).getBytes(StandardCharsets.UTF_8);
        if (authorization == null || !MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            throw new Problem.Unauthorized("Metrics need their own token.");
        }
        return registry.scrape();
    }
}
