package dev.switchboard.assist.title;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.ai.Allowance;
import dev.switchboard.ai.provider.Fence;
import dev.switchboard.ai.provider.Instructions;
import dev.switchboard.ai.provider.Prompt;
import dev.switchboard.ai.provider.ProviderFailure;
import dev.switchboard.ai.provider.Providers;
import dev.switchboard.ai.provider.Shape;
import dev.switchboard.ai.redaction.Redaction;
import dev.switchboard.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Suggests titles (I3): by a provider that is quick, else from the text itself. */
@Component
class Titles {

    static final int LONGEST = 200;
    private static final int PER_HOUR = 120;
    private static final int LONGEST_READ = 6_000;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Shape SHAPE = Shape.of("title", new Shape.Text("title", "the title, at most 80 characters", LONGEST));

    private final Providers providers;
    private final Allowance allowance;
    private final Instructions instructions = Instructions.named("title");

    Titles(Providers providers, Allowance allowance) {
        this.providers = providers;
        this.allowance = allowance;
    }

    /** @param usedFallback whether it is from the text itself */
    record Title(String words, boolean usedFallback, String source) {
    }

    /** @throws Problem.TooMany if somebody asks too often */
    Title suggest(Viewer viewer, String description) {
        allowance.take("title", viewer.id(), PER_HOUR);
        return ofProvider(viewer, description).orElseGet(() -> new Title(LocalTitle.of(description), true, Providers.LOCAL));
    }

    private Optional<Title> ofProvider(Viewer viewer, String description) {
        if (!providers.isOn() || LocalTitle.of(description).equals(LocalTitle.NOTHING_SAID)) {
            return Optional.empty();
        }
        var redaction = new Redaction(List.of(viewer.name(), viewer.username()));
        var redacted = redaction.redact(description);
        var data = Fence.around("description", redacted.length() <= LONGEST_READ ? redacted : redacted.substring(0, LONGEST_READ) + " …");
        try {
            var answer = providers.ask(new Prompt(instructions.with(Map.of()), data, SHAPE, 1_000, PATIENCE));
            var title = answer.answer().text("title");
            return redaction.knowsAllOf(title) ? usable(redaction.restore(title)).map(words -> new Title(words, false, answer.source())) : Optional.empty();
        } catch (ProviderFailure none) {
            return Optional.empty();
        }
    }

    /** One line of plain words. */
    private static Optional<String> usable(String title) {
        var plain = PlainText.of(title).replaceAll("\\s+", " ").strip();
        return plain.isEmpty() || plain.length() > LONGEST ? Optional.empty() : Optional.of(plain);
    }
}
