package dev.switchboard.platform.health;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.switchboard.platform.health.HealthCheck.Health;
import dev.switchboard.platform.health.HealthCheck.State;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health over HTTP. Looked at once a second at most, however often it is asked for. */
@RestController
@RequestMapping("/api/health")
@SecurityRequirements
class HealthController {

    private static final Logger log = LoggerFactory.getLogger(HealthController.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<HealthCheck> checks;
    private final ApplicationAvailability availability;
    private final LoadingCache<String, Whole> last;

    HealthController(List<HealthCheck> checks, ApplicationAvailability availability) {
        this.checks = checks.stream().sorted(Comparator.comparing(HealthCheck::name)).toList();
        this.availability = availability;
        this.last = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(key -> look());
    }

    /** @param parts each part by its name */
    record Whole(State status, @JsonAnyGetter Map<String, Health> parts) {
    }

    /** {@code ok} as long as the database is there; a part that is not well makes it {@code degraded}. 503 only when it is {@code down}. */
    @GetMapping
    ResponseEntity<Whole> health() {
        var whole = last.get("whole");
        return ResponseEntity.status(whole.status() == State.DOWN ? 503 : 200).body(whole);
    }

    private Whole look() {
        var parts = new LinkedHashMap<String, Health>();
        var status = State.OK;
        for (var check : lookAtAll().entrySet()) {
            var health = check.getValue();
            parts.put(check.getKey(), health);
            if (health.status() == State.DOWN && check.getKey().equals(DatabaseHealth.NAME)) {
                status = State.DOWN;
            } else if (status == State.OK && (health.status() == State.DOWN || health.status() == State.DEGRADED)) {
                status = State.DEGRADED;
            }
        }
        return new Whole(status, parts);
    }

    /** Side by side and for so long at most: each would wait for a connection in vain while the database is away. */
    private Map<String, Health> lookAtAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = threads.invokeAll(checks.stream().<Callable<Health>>map(check -> () -> look(check)).toList(),
                    PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            var parts = new LinkedHashMap<String, Health>();
            for (var n = 0; n < looks.size(); n++) {
                var look = looks.get(n);
                parts.put(checks.get(n).name(), look.state() == Future.State.SUCCESS ? look.resultNow() : new Health(State.DOWN, Map.of()));
            }
            return parts;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Map.of(DatabaseHealth.NAME, new Health(State.DOWN, Map.of()));
        }
    }

    private static Health look(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException down) {
            log.warn("{} is down: {}", check.name(), down.toString());
            return new Health(State.DOWN, Map.of());
        }
    }

    record Simple(State status) {
    }

    /** Whether the process lives; says nothing of what it depends on, so that nobody restarts it for a lost database. */
    @GetMapping("/live")
    Simple live() {
        return new Simple(State.OK);
    }

    /** Whether requests should be sent here. */
    @GetMapping("/ready")
    ResponseEntity<Simple> ready() {
        var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && last.get("whole").status() != State.DOWN;
        return ResponseEntity.status(ready ? 200 : 503).body(new Simple(ready ? State.OK : State.DOWN));
    }
}
