package dev.switchboard.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import dev.switchboard.platform.feed.FeedStanding;
import org.springframework.stereotype.Component;

/** Whether the readers keep up with their logs. */
@Component
class FeedHealth implements HealthCheck {

    private static final Duration LATE = Duration.ofSeconds(30);

    private final FeedStanding standing;
    private final Clock clock;

    FeedHealth(FeedStanding standing, Clock clock) {
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Health check() {
        var late = standing.readers().stream()
                .filter(reader -> reader.pending() > 0 && reader.updatedAt().isBefore(clock.instant().minus(LATE))).count();
        var failures = standing.failures(1000).size();
        return new Health(late > 0 ? State.DEGRADED : State.OK, Map.of("late_readers", late, "failed_events", failures));
    }
}
