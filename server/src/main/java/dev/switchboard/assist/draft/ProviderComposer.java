package dev.switchboard.assist.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.switchboard.ai.provider.Fence;
import dev.switchboard.ai.provider.Instructions;
import dev.switchboard.ai.provider.Prompt;
import dev.switchboard.ai.provider.ProviderFailure;
import dev.switchboard.ai.provider.Providers;
import dev.switchboard.ai.provider.Shape;
import dev.switchboard.ai.redaction.Redaction;
import dev.switchboard.tickets.Sentiment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a provider write it: from the same material, with personal data taken out before and put back after. */
@Component
class ProviderComposer {

    private static final Logger log = LoggerFactory.getLogger(ProviderComposer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5); // the configured timeout is shorter
    private static final int LONGEST_DESCRIPTION = 8_000;
    private static final int LONGEST_MESSAGE = 3_000;
    private static final int LONGEST_SOURCE = 2_000;
    private static final int LONGEST_REPLY = 8_000;
    private static final double WORTH_READING = 0.05;
    private static final int MESSAGES = 12;
    private static final int MOST_TOKENS = 3_000;
    private static final Shape SHAPE = Shape.of("reply", new Shape.Text("reply", "the reply to the customer, in Markdown", LONGEST_REPLY),
            new Shape.Numbers("sources", "the numbers of the sources that the reply rests on, none if it rests on none", 20));

    private final Providers providers;
    private final Map<Manner, Instructions> instructions = new EnumMap<>(Manner.class);

    ProviderComposer(Providers providers) {
        this.providers = providers;
        for (var manner : Manner.values()) {
            instructions.put(manner, Instructions.named(manner.prompt()));
        }
    }

    /** Nothing if the provider gave none, or none that may be shown. */
    Optional<Draft> compose(Material material, Manner manner) {
        var redaction = new Redaction(material.people());
        var sources = new ArrayList<Source>();
        var data = data(material, redaction, sources);
        try {
            var answered = providers.ask(new Prompt(instructions(material, manner), data, SHAPE, MOST_TOKENS, PATIENCE));
            return checked(answered, material, redaction, sources);
        } catch (ProviderFailure none) {
            return Optional.empty();
        }
    }

    private String instructions(Material material, Manner manner) {
        var sentiment = material.ticket().sentiment();
        var tone = sentiment == Sentiment.ANGRY || sentiment == Sentiment.FRUSTRATED ? "The customer is upset: begin with a short, sincere apology." : "Be friendly and to the point.";
        return instructions.get(manner).with(Map.of("language", language(material), "tone", tone, "words", Integer.toString(manner.words())));
    }

    /** A code as triage gives it, never anything longer. */
    private static String language(Material material) {
        return material.language().matches("[a-z]{2,3}") ? material.language() : "en";
    }

    private static String data(Material material, Redaction redaction, List<Source> sources) {
        var ticket = material.ticket();
        var agent = material.agent();
        var data = new StringBuilder();
        fence(data, redaction, "customer", ticket.customer().name(), LONGEST_MESSAGE);
        fence(data, redaction, "agent", agent.name().isBlank() ? agent.username() : agent.name(), LONGEST_MESSAGE);
        fence(data, redaction, "ticket", ticket.subject() + "\n\n" + ticket.description(), LONGEST_DESCRIPTION);
        var said = material.conversation();
        for (var message : said.subList(Math.max(0, said.size() - MESSAGES), said.size())) {
            fence(data, redaction, Material.isByStaff(ticket, message) ? "message from support" : "message from the customer", message.body(), LONGEST_MESSAGE);
        }
        if (!material.context().isBlank()) {
            fence(data, redaction, "conversation as the agent sees it", material.context(), LONGEST_DESCRIPTION);
        }
        for (var passage : material.passages().stream().filter(passage -> passage.score() >= WORTH_READING).toList()) {
            sources.add(Source.of(Source.Kind.ARTICLE, passage.articleId(), passage.title(), passage.text()));
            fence(data, redaction, "source " + sources.size() + ", an article", passage.title() + "\n\n" + passage.text(), LONGEST_SOURCE);
        }
        for (var answer : material.answers()) {
            sources.add(Source.of(Source.Kind.TICKET, answer.ticketId(), answer.reference(), answer.words()));
            fence(data, redaction, "source " + sources.size() + ", an answer to a similar question", answer.words(), LONGEST_SOURCE);
        }
        return data.toString();
    }

    /** Taken out first and cut then: a piece cut in two would not be recognised. */
    private static void fence(StringBuilder data, Redaction redaction, String name, String words, int longest) {
        var redacted = redaction.redact(words);
        data.append(Fence.around(name, redacted.length() <= longest ? redacted : redacted.substring(0, longest) + " …"));
    }

    private Optional<Draft> checked(Providers.Answer answered, Material material, Redaction redaction, List<Source> sources) {
        var reply = answered.answer().text("reply");
        var used = answered.answer().numbers("sources");
        if (!redaction.knowsAllOf(reply) || used.stream().anyMatch(number -> number < 1 || number > sources.size())) {
            log.info("The answer of {} speaks of what it was not given, and is not shown", answered.source());
            return Optional.empty();
        }
        var theirs = Stream.concat(material.passages().stream().map(Knowledge.Passage::text), material.answers().stream().map(Material.Answer::words)).toList();
        var words = new Links(theirs).only(redaction.restore(reply));
        return Optional.of(new Draft(words, used.stream().distinct().map(number -> sources.get(number - 1)).toList(), answered.source(), false, true));
    }
}
