package dev.switchboard.ai.provider;

import dev.switchboard.platform.health.HealthCheck;
import org.springframework.stereotype.Component;

/** Whether the provider answers (O2): told by what became of the last requests, since a look costs money. */
@Component
class ProviderHealth implements HealthCheck {

    private final Providers providers;

    ProviderHealth(Providers providers) {
        this.providers = providers;
    }

    @Override
    public String name() {
        return "ai_provider";
    }

    @Override
    public Health check() {
        return switch (providers.state()) {
            case OFF -> Health.of(State.OFF, "provider", "none");
            case OK -> Health.of(State.OK, "provider", providers.source());
            case OPEN -> Health.of(State.DEGRADED, "provider", providers.source());
        };
    }
}
