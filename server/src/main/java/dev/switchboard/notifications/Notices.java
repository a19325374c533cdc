package dev.switchboard.notifications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Person;
import dev.switchboard.notifications.Audience.Told;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Excerpt;
import dev.switchboard.tickets.Message;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.TicketSummary;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes notices of events, by the same few queries however many they are. */
@Component
class Notices {

    private final TicketLog log;
    private final Tickets tickets;
    private final Conversation conversation;
    private final People people;

    Notices(TicketLog log, Tickets tickets, Conversation conversation, People people) {
        this.log = log;
        this.tickets = tickets;
        this.conversation = conversation;
        this.people = people;
    }

    /** @param told in the order of the events */
    List<Notice> of(List<Told> told) {
        var byEvent = told.stream().collect(Collectors.groupingBy(Told::event, LinkedHashMap::new, Collectors.toList()));
        var happened = byEvent.keySet().stream().collect(Collectors.toMap(Function.identity(), log::read));
        var summaries = tickets.summaries(byEvent.keySet().stream().map(LoggedEvent::stream).distinct().toList());
        var messages = conversation.findAll(happened.values().stream().flatMap(event -> event instanceof TicketEvent.MessagePosted said
                ? Stream.of(said.messageId()) : Stream.empty()).toList()).stream().collect(Collectors.toMap(Message::id, Function.identity()));
        var named = people.named(happened.entrySet().stream().flatMap(one -> Stream.of(one.getKey().actor().id(), assignee(one.getValue())))
                .filter(Objects::nonNull).distinct().toList());
        var notices = new ArrayList<Notice>();
        byEvent.forEach((event, its) -> {
            var ticket = summaries.get(event.stream());
            if (ticket != null) {
                var facts = facts(event, Objects.requireNonNull(happened.get(event)), ticket.forStaff(), messages, named);
                notices.add(new Notice(its.getFirst().kind(), Notice.Source.TICKET_EVENTS, event.position().id(), facts, event.at(), users(its)));
            }
        });
        return notices;
    }

    private static Set<Long> users(List<Told> told) {
        return told.stream().map(Told::userId).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static @Nullable Long assignee(TicketEvent event) {
        return event instanceof TicketEvent.TicketAssigned assigned ? assigned.after() : null;
    }

    private static Facts facts(LoggedEvent event, TicketEvent happened, TicketSummary ticket, Map<Long, Message> messages, Map<Long, Person> named) {
        var actor = event.actor().id() == null ? null : named.get(event.actor().id());
        var facts = Facts.of(ticket.id(), ticket.reference(), ticket.subject(), actor);
        return switch (happened) {
            case TicketEvent.MessagePosted said -> {
                var message = messages.get(said.messageId());
                yield facts.withMessage(said.messageId(), said.isInternal(), message == null ? null : Excerpt.of(message.body()));
            }
            case TicketEvent.StatusChanged changed -> facts.withStatus(Wire.name(changed.before()), Wire.name(changed.after()));
            case TicketEvent.TicketAssigned assigned -> facts.withAssignee(assigned.after() == null ? null : named.get(assigned.after()));
            case TicketEvent.TicketCreated created -> facts;
            case TicketEvent.TicketEdited edited -> facts;
            case TicketEvent.FeedbackGiven rated -> facts;
        };
    }
}
