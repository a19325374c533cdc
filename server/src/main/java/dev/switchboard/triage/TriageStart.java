package dev.switchboard.triage;

import dev.switchboard.ai.Languages;
import dev.switchboard.ai.classify.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has what was learned loaded before the server answers, and has it learned where it was not. */
@Component
@ConditionalOnWebApplication
class TriageStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(TriageStart.class);

    private final ActiveBrain active;
    private final Retraining retraining;
    private final Languages languages;
    private final Reading reading;

    TriageStart(ActiveBrain active, Retraining retraining, Languages languages, Reading reading) {
        this.active = active;
        this.retraining = retraining;
        this.languages = languages;
        this.reading = reading;
    }

    @Override
    public void afterSingletonsInstantiated() {
        active.look();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread.ofPlatform().daemon().name("triage-start").priority(Thread.MIN_PRIORITY).start(() -> {
            try {
                reading.load();
                languages.load();
                retraining.learnIfNeeded();
            } catch (RuntimeException broken) {
                log.warn("Nothing was learned at the start: {}", broken.toString());
            }
        });
    }
}
