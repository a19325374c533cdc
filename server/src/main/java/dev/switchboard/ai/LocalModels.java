package dev.switchboard.ai;

import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.platform.health.HealthCheck;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The models inside the server. */
@Configuration(proxyBeanMethods = false)
class LocalModels {

    @Bean
    LocalEmbeddings embeddings(ServerConfiguration configuration) {
        return new LocalEmbeddings(configuration.data().resolve("models"));
    }

    /** Loads them as soon as the server answers, and not before: that would make its start longer. Commands load what they use. */
    @Component
    @ConditionalOnWebApplication
    static class Start {

        private final LocalEmbeddings embeddings;

        Start(LocalEmbeddings embeddings) {
            this.embeddings = embeddings;
        }

        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            embeddings.load();
        }
    }

    /** Whether texts can be understood (O2). */
    @Component
    static class ModelHealth implements HealthCheck {

        private final LocalEmbeddings embeddings;

        ModelHealth(LocalEmbeddings embeddings) {
            this.embeddings = embeddings;
        }

        @Override
        public String name() {
            return "ai";
        }

        @Override
        public Health check() {
            return switch (embeddings.state()) {
                case LOADING -> Health.of(State.OK, "models", "loading");
                case READY -> Health.of(State.OK, "models", "ready");
                case MISSING -> Health.of(State.DEGRADED, "models", "missing");
            };
        }
    }
}
