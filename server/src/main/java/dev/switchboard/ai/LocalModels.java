package dev.switchboard.ai;

import java.util.List;

import dev.switchboard.ai.classify.Reading;
import dev.switchboard.ai.models.SharedModel;
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

    /** The folder in the data folder into which their native libraries are unpacked. */
    private static final String FOLDER = "models";

    @Bean
    LocalEmbeddings embeddings(ServerConfiguration configuration) {
        return new LocalEmbeddings(configuration.data().resolve(FOLDER));
    }

    @Bean
    Reading reading(ServerConfiguration configuration) {
        return new Reading(configuration.data().resolve(FOLDER));
    }

    /** Loads them as soon as the server answers, and not before: that would make its start longer. Commands load what they use. */
    @Component
    @ConditionalOnWebApplication
    static class Start {

        private final LocalEmbeddings embeddings;
        private final Reading reading;

        Start(LocalEmbeddings embeddings, Reading reading) {
            this.embeddings = embeddings;
            this.reading = reading;
        }

        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            reading.load();
            embeddings.load();
        }
    }

    /** Whether texts can be understood (O2). */
    @Component
    static class ModelHealth implements HealthCheck {

        private final List<SharedModel> models;

        ModelHealth(ServerConfiguration configuration) {
            var natives = configuration.data().resolve(FOLDER);
            this.models = List.of(SharedModel.finding(natives), SharedModel.sorting(natives));
        }

        @Override
        public String name() {
            return "ai";
        }

        @Override
        public Health check() {
            var states = models.stream().map(SharedModel::state).toList();
            if (states.contains(SharedModel.State.MISSING)) {
                return Health.of(State.DEGRADED, "models", "missing");
            }
            return Health.of(State.OK, "models", states.contains(SharedModel.State.LOADING) ? "loading" : "ready");
        }
    }
}
