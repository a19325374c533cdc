package dev.switchboard.mail.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;

import dev.switchboard.platform.health.HealthCheck;
import dev.switchboard.settings.Settings;
import org.springframework.stereotype.Component;

@Component
class MailHealth implements HealthCheck {

    /** What greylisting takes is no fault; what takes longer is worth a look. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final MailTable table;
    private final Settings settings;
    private final Clock clock;

    MailHealth(MailTable table, Settings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    /** Off where mail is kept to be read here; else not well as long as something waits that should have been sent. */
    @Override
    public Health check() {
        if (!settings.mail().isOn()) {
            return Health.of(State.OFF, "mode", "kept");
        }
        var now = clock.instant();
        var standing = table.standing(now);
        var age = standing.oldest() == null ? Duration.ZERO : Duration.between(standing.oldest(), now);
        var details = new LinkedHashMap<String, Object>();
        details.put("mode", "smtp");
        details.put("waiting", standing.waiting());
        details.put("oldest_seconds", Math.max(0, age.toSeconds()));
        details.put("failed_today", standing.failed());
        if (standing.lastFailure() != null) {
            details.put("last_failure", standing.lastFailure());
        }
        return new Health(age.compareTo(PATIENCE) > 0 ? State.DEGRADED : State.OK, details);
    }
}
