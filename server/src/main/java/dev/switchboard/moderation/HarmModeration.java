package dev.switchboard.moderation;

import java.util.Optional;

import dev.switchboard.moderation.harm.Harm;
import dev.switchboard.moderation.harm.Verdict;
import dev.switchboard.settings.Settings;
import dev.switchboard.tickets.Moderation;
import org.springframework.stereotype.Component;

/** Stands behind the port of tickets (I9), as long as the settings say so. */
@Component
class HarmModeration implements Moderation {

    private final Harm harm;
    private final Settings settings;

    HarmModeration(Harm harm, Settings settings) {
        this.harm = harm;
        this.settings = settings;
    }

    @Override
    public boolean isHarmful(String text) {
        return look(text).isPresent();
    }

    Optional<Verdict> look(String text) {
        return settings.moderation().enabled() ? harm.look(text) : Optional.empty();
    }

    /** What is worst about a text that was found to be harmful, whatever the settings say by now. */
    Verdict lookHard(String text) {
        return harm.worst(text);
    }

    /** A ticket's own words, as the port is given them. */
    static String words(String subject, String description) {
        return subject + "\n\n" + description;
    }
}
