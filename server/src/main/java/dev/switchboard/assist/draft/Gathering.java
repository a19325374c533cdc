package dev.switchboard.assist.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.ai.redaction.Redaction;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Message;
import dev.switchboard.tickets.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings together what a draft may be made of. */
@Component
class Gathering {

    private static final Logger log = LoggerFactory.getLogger(Gathering.class);
    private static final int MESSAGES = 30;
    private static final int PASSAGES = 4;
    private static final int TICKETS = 6;
    private static final int ANSWERS = 3;
    /** Tickets of the same matter were measured from 0.6 on, of different ones up to 0.5. */
    private static final double ALIKE = 0.57;
    private static final int SHORTEST_ANSWER = 40;
    private static final int LONGEST_QUESTION = 2_000;
    private static final String UNTOLD = "und";

    private final Conversation conversation;
    private final Knowledge knowledge;
    private final SimilarTickets similar;
    private final People people;

    Gathering(Conversation conversation, Knowledge knowledge, SimilarTickets similar, People people) {
        this.conversation = conversation;
        this.knowledge = knowledge;
        this.similar = similar;
        this.people = people;
    }

    Material of(Viewer agent, Ticket ticket, String context) {
        var said = conversation.publicWords(agent, ticket.id(), MESSAGES);
        var language = language(ticket);
        var question = question(ticket, said, context);
        return new Material(agent, ticket, said, context, language, knowledge.find(question, PASSAGES), answers(agent, ticket, language),
                names(ticket, said, agent));
    }

    private static String language(Ticket ticket) {
        return UNTOLD.equals(ticket.language()) ? Tongue.of(Questions.of(ticket)) : ticket.language();
    }

    /** What the customer wants to know: the ticket, and what they said last. */
    private static String question(Ticket ticket, List<Message> said, String context) {
        var last = said.stream().filter(message -> Material.isByCustomer(ticket, message)).reduce((first, second) -> second).map(Message::body).orElse("");
        var question = Stream.of(ticket.subject(), last, context, ticket.description()).filter(text -> !text.isBlank())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_QUESTION))).toList();
        return String.join("\n", question);
    }

    private List<Material.Answer> answers(Viewer agent, Ticket ticket, String language) {
        try {
            var answers = new ArrayList<Material.Answer>();
            for (var found : similar.find(agent, Questions.of(ticket), ticket.id(), ALIKE, TICKETS)) {
                if (answers.size() < ANSWERS && language(found.ticket()).equals(language)) {
                    answer(agent, found.ticket()).ifPresent(answers::add);
                }
            }
            return answers;
        } catch (IllegalStateException noModel) {
            log.warn("Drafts do without similar tickets: {}", noModel.getMessage());
            return List.of();
        }
    }

    /** What may be said again of the fullest public answer to another ticket. */
    private Optional<Material.Answer> answer(Viewer agent, Ticket other) {
        var said = conversation.publicWords(agent, other.id(), MESSAGES);
        var theirs = Stream.concat(Stream.of(other.subject(), other.description()),
                said.stream().filter(message -> !Material.isByStaff(other, message)).map(Message::body)).toList();
        var cleaning = new PastAnswer(new Redaction(names(other, said, agent)), theirs);
        return said.stream().filter(message -> Material.isByStaff(other, message)).map(message -> cleaning.of(message.body()))
                .filter(words -> words.length() >= SHORTEST_ANSWER).max(Comparator.comparingInt(String::length))
                .map(words -> new Material.Answer(other.id(), other.reference(), words));
    }

    /** Of everyone on a ticket, and of the customer also the company and the telephone. */
    private List<String> names(Ticket ticket, List<Message> said, Viewer agent) {
        var persons = Stream.concat(Stream.of(ticket.customer(), ticket.assignedAgent()), said.stream().map(Message::author)).filter(Objects::nonNull).toList();
        var names = new LinkedHashSet<>(List.of(agent.name(), agent.username()));
        for (Person person : persons) {
            names.add(person.name());
            names.add(person.username());
        }
        people.find(ticket.customer().id()).ifPresent(customer -> names.addAll(List.of(customer.company(), customer.phone(), customer.email())));
        return List.copyOf(names);
    }
}
