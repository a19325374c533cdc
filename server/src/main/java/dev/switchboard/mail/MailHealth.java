package dev.switchboard.mail;

import dev.switchboard.platform.health.HealthCheck;
import org.springframework.stereotype.Component;

@Component
class MailHealth implements HealthCheck {

    @Override
    public String name() {
        return "mail";
    }

    /** Mail is kept here to be read; no server is set up to send it. */
    @Override
    public Health check() {
        return Health.of(State.OFF, "mode", "kept");
    }
}
