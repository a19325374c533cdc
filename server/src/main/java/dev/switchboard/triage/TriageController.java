package dev.switchboard.triage;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.ai.Allowance;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.Priority;
import dev.switchboard.tickets.Sentiment;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.Tickets;
import dev.switchboard.tickets.Triage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is understood of words (I1, I2), over HTTP. */
@RestController
class TriageController {

    /** A form asks while someone writes. */
    private static final int PER_HOUR = 600;
    private static final int EVENTS = 1000;

    private final Triage triage;
    private final Tickets tickets;
    private final TicketLog log;
    private final JudgementTable judgements;
    private final Allowance allowance;

    TriageController(Triage triage, Tickets tickets, TicketLog log, JudgementTable judgements, Allowance allowance) {
        this.triage = triage;
        this.tickets = tickets;
        this.log = log;
        this.judgements = judgements;
        this.allowance = allowance;
    }

    record Question(@NotNull @Size(min = 1, max = 50_000) String description, @Nullable @Size(max = 200) String subject) {
    }

    /**
     * @param confidence   how sure the category is, 0–1
     * @param confidences  the same for each field of which something could be said
     * @param usedFallback whether nothing could be said of the category, so that it is the plain one
     */
    record Suggestion(String suggestedCategory, Priority suggestedPriority, @Nullable String suggestedDepartment, Sentiment sentiment, int urgencyScore,
            String language, double confidence, Map<String, Double> confidences, boolean usedFallback) {
    }

    /** What a ticket with these words would be taken for; nothing is kept. */
    @PostMapping("/api/tickets/classify")
    Suggestion classify(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid Question question) {
        allowance.take("classify", viewer.id(), PER_HOUR);
        var understood = triage.understand(Objects.requireNonNullElse(question.subject(), ""), question.description());
        var confidence = understood.confidences().get("category");
        return new Suggestion(understood.category(), understood.priority(), understood.department(), understood.sentiment(), understood.urgencyScore(),
                understood.language(), Objects.requireNonNullElse(confidence, 0.0), understood.confidences(), confidence == null);
    }

    enum Giver { TRIAGE, CUSTOMER, AGENT }

    /**
     * @param value   what triage said
     * @param current what the ticket has now; null for no department
     * @param givenBy who gave it that
     */
    record Guess(String field, String value, double confidence, @Nullable String current, Giver givenBy) {
    }

    /** @param guesses none where nobody tried, or nothing could be said */
    record TicketTriage(@Nullable String model, List<Guess> guesses) {
    }

    /** What triage said of a ticket when it was raised, beside what it has now; for staff. */
    @GetMapping("/api/tickets/{id}/triage")
    TicketTriage of(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        viewer.requireStaff();
        var ticket = tickets.get(viewer, id);
        var guesses = judgements.guesses(id);
        var edited = guesses.isEmpty() ? Map.<String, Actor.Kind>of() : editors(viewer, id);
        return new TicketTriage(guesses.stream().map(JudgementTable.Guess::model).findFirst().orElse(null), guesses.stream()
                .map(guess -> new Guess(guess.field(), guess.value(), guess.confidence(), current(guess.field(), ticket), giver(guess, edited.get(guess.field())))).toList());
    }

    private static Giver giver(JudgementTable.Guess guess, Actor.@Nullable Kind editor) {
        if (editor == null) {
            return guess.chosen() ? Giver.CUSTOMER : Giver.TRIAGE;
        }
        return switch (editor) {
            case AGENT, ADMIN -> Giver.AGENT;
            case CUSTOMER, SYSTEM -> Giver.TRIAGE; // other words, understood anew
        };
    }

    /** Who last changed each field. */
    private Map<String, Actor.Kind> editors(Viewer viewer, long id) {
        var editors = new java.util.HashMap<String, Actor.Kind>();
        for (var event : tickets.events(viewer, id, 0, EVENTS)) {
            if (log.read(event) instanceof TicketEvent.TicketEdited edited) {
                var reread = edited.changes().containsKey("subject") || edited.changes().containsKey("description");
                edited.changes().keySet().forEach(field -> editors.put(field,
                        reread && (field.equals("sentiment") || field.equals("urgency_score")) ? Actor.Kind.SYSTEM : event.actor().kind()));
            }
        }
        return editors;
    }

    private static @Nullable String current(String field, Ticket ticket) {
        return switch (field) {
            case "urgency_score" -> Integer.toString(ticket.urgencyScore());
            case "language" -> ticket.language();
            case "department" -> ticket.department();
            default -> LearningReader.value(Wire.parse(Field.class, field), ticket);
        };
    }
}
