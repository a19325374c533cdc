package dev.switchboard.triage;

import java.util.List;
import java.util.Objects;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedReader;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.Status;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.Tickets;
import org.springframework.stereotype.Component;

/** Notes what triage said of tickets, and what agents made of it (I4). */
@Component
class LearningReader implements FeedReader {

    private final TicketLog log;
    private final Tickets tickets;
    private final JudgementTable judgements;
    private final Retraining retraining;

    LearningReader(TicketLog log, Tickets tickets, JudgementTable judgements, Retraining retraining) {
        this.log = log;
        this.tickets = tickets;
        this.judgements = judgements;
        this.retraining = retraining;
    }

    @Override
    public String name() {
        return "triage-learning";
    }

    @Override
    public EventLog log() {
        return log.events();
    }

    @Override
    public void read(List<LoggedEvent> events) {
        var judged = false;
        for (var event : events) {
            judged |= read(event, log.read(event));
        }
        if (judged) {
            retraining.soon();
        }
    }

    /** Answers whether there is something to learn from it. */
    private boolean read(LoggedEvent event, TicketEvent happened) {
        return switch (happened) {
            case TicketEvent.TicketCreated created -> {
                if (created.understood() != null) {
                    judgements.guessed(event.stream(), created.understood(), event.at());
                }
                yield false;
            }
            case TicketEvent.TicketEdited edited -> isStaff(event.actor()) && corrected(event, edited);
            case TicketEvent.StatusChanged changed -> isStaff(event.actor()) && changed.after() == Status.RESOLVED && kept(event);
            case TicketEvent.TicketAssigned assigned -> false;
            case TicketEvent.MessagePosted said -> false;
            case TicketEvent.FeedbackGiven rated -> false;
            case TicketEvent.MessageRated rated -> false;
        };
    }

    private static boolean isStaff(Actor actor) {
        return actor.kind() == Actor.Kind.AGENT || actor.kind() == Actor.Kind.ADMIN;
    }

    private boolean corrected(LoggedEvent event, TicketEvent.TicketEdited edited) {
        var judged = false;
        for (var field : Field.values()) {
            var change = edited.changes().get(field.wire());
            if (change != null && !(field == Field.SENTIMENT && isRecomputed(edited))) {
                judgements.judged(new JudgementTable.Judgement(event.stream(), field, Objects.toString(change.after(), Field.NOTHING),
                        JudgementTable.Kind.CORRECTED, event.at()));
                judged = true;
            }
        }
        return judged;
    }

    /** With other words the ticket is understood anew, whoever changed them: nobody judged it. */
    private static boolean isRecomputed(TicketEvent.TicketEdited edited) {
        return edited.changes().containsKey("subject") || edited.changes().containsKey("description");
    }

    private boolean kept(LoggedEvent event) {
        var guesses = judgements.guesses(event.stream()).stream().map(JudgementTable.Guess::field).toList();
        var judged = false;
        for (var ticket : tickets.findAll(List.of(event.stream()))) {
            for (var field : Field.values()) {
                if (guesses.contains(field.wire())) {
                    judgements.judged(new JudgementTable.Judgement(ticket.id(), field, value(field, ticket), JudgementTable.Kind.KEPT, event.at()));
                    judged = true;
                }
            }
        }
        return judged;
    }

    static String value(Field field, Ticket ticket) {
        return switch (field) {
            case CATEGORY -> ticket.category();
            case PRIORITY -> Wire.name(ticket.priority());
            case DEPARTMENT -> Objects.requireNonNullElse(ticket.department(), Field.NOTHING);
            case SENTIMENT -> Wire.name(ticket.sentiment());
        };
    }
}
