package dev.switchboard.tickets;

import java.io.IOException;

import dev.switchboard.platform.health.HealthCheck;
import dev.switchboard.tickets.attachments.BlobStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the parts are that tickets stand on. */
@Configuration(proxyBeanMethods = false)
class TicketHealth {

    private record Check(String name, java.util.function.Supplier<HealthCheck.Health> look) implements HealthCheck {
        @Override
        public Health check() {
            return look.get();
        }
    }

    @Bean
    HealthCheck attachmentsHealth(BlobStore store) {
        return new Check("attachments", () -> {
            try {
                store.check();
                return HealthCheck.Health.ok();
            } catch (IOException away) {
                return HealthCheck.Health.of(HealthCheck.State.DOWN, "reason", "the store cannot be reached");
            }
        });
    }

    /** The ticket list is searched by PostgreSQL itself. */
    @Bean
    HealthCheck searchHealth() {
        return new Check("search", () -> HealthCheck.Health.of(HealthCheck.State.OK, "engine", "postgresql"));
    }
}
