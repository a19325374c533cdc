package dev.switchboard.moderation;

import dev.switchboard.moderation.harm.Harm;
import dev.switchboard.settings.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has what is known of harm loaded as soon as the server answers, so that the first ticket need not wait for it. */
@Component
@ConditionalOnWebApplication
class HarmStart {

    private final Harm harm;
    private final Settings settings;

    HarmStart(Harm harm, Settings settings) {
        this.harm = harm;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (settings.moderation().enabled()) {
            harm.load();
        }
    }
}
