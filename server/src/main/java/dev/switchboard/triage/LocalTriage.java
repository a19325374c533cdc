package dev.switchboard.triage;

import dev.switchboard.accounts.Department;
import dev.switchboard.accounts.Departments;
import dev.switchboard.ai.Languages;
import dev.switchboard.ai.classify.Reading;
import dev.switchboard.settings.Settings;
import dev.switchboard.tickets.Categories;
import dev.switchboard.tickets.Triage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Understands tickets on this machine (I1): plain values as long as nothing was learned, and where it is not sure. */
@Component
class LocalTriage implements Triage {

    private static final Logger log = LoggerFactory.getLogger(LocalTriage.class);

    private final ActiveBrain active;
    private final Reading reading;
    private final Languages languages;
    private final Categories categories;
    private final Departments departments;
    private final Settings settings;
    private final Timer time;
    private final Signals signals = new Signals();

    LocalTriage(ActiveBrain active, Reading reading, Languages languages, Categories categories, Departments departments, Settings settings, MeterRegistry meters) {
        this.active = active;
        this.reading = reading;
        this.languages = languages;
        this.categories = categories;
        this.departments = departments;
        this.settings = settings;
        this.time = Timer.builder("switchboard.triage").description("Understanding a ticket").publishPercentiles(0.5, 0.99).register(meters);
    }

    @Override
    public Understanding understand(String subject, String description) {
        try {
            return settings.triage().enabled() ? time.record(() -> tried(subject, description)) : Understanding.PLAIN;
        } catch (RuntimeException broken) {
            log.error("A ticket was not understood", broken);
            return Understanding.PLAIN;
        }
    }

    private Understanding tried(String subject, String description) {
        var words = Words.of(subject, description);
        var brain = active.get().orElse(null);
        if (brain == null || !words.areLegible()) {
            return Understanding.PLAIN;
        }
        var text = words.text();
        return Understood.of(brain.brain(), brain.name(), reading.quick(text, signals.of(text)), languages.of(text), categories::has,
                key -> departments.all().stream().map(Department::key).anyMatch(key::equals));
    }
}
