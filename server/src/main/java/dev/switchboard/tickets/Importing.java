package dev.switchboard.tickets;

import java.util.List;
import java.util.Optional;

import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.User;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes tickets that come from elsewhere, each with its past at its own times and with the events that tell of it, so that
 * readers follow them like any other. Neither the daily limit nor the rules of the life cycle apply to what has happened.
 */
@Component
public class Importing {

    private final TicketTable tickets;
    private final MessageTable messages;
    private final Departments departments;
    private final People people;

    Importing(TicketTable tickets, MessageTable messages, Departments departments, People people) {
        this.tickets = tickets;
        this.messages = messages;
        this.departments = departments;
        this.people = people;
    }

    /** Writes one; answers its id, or nothing if it is there already. Readers see it with all its past or not at all. */
    @Transactional
    public Optional<Long> write(ImportedTicket ticket) {
        var department = ticket.department() == null ? null : departments.require("department", ticket.department()).id();
        var id = tickets.insert(new TicketTable.NewTicket(Reference.random(ticket.createdAt()), Wire.storable(ticket.subject()),
                Wire.storable(ticket.description()), ticket.priority(), ticket.category(), department, ticket.customer().id(), ticket.tags(),
                ticket.sentiment(), ticket.urgencyScore(), ticket.language(), false, ticket.channel(), ticket.createdAt(), null,
                ticket.source(), ticket.sourceId(), null), actor(ticket.customer()));
        id.ifPresent(made -> ticket.past().forEach(step -> apply(made, ticket.channel(), step)));
        return id;
    }

    /**
     * Events without those that an import wrote: what once happened to a ticket elsewhere is news to nobody. What has happened to it
     * since stays. For readers of the log.
     */
    public List<LoggedEvent> withoutPast(List<LoggedEvent> events) {
        var imports = tickets.imports(events.stream().map(LoggedEvent::stream).distinct().toList());
        return events.stream().filter(event -> !Long.valueOf(event.position().xact()).equals(imports.get(event.stream()))).toList();
    }

    private void apply(long id, Channel channel, ImportedTicket.Step step) {
        var draft = tickets.lock(id).orElseThrow();
        var actor = switch (step) {
            case ImportedTicket.Step.Said said -> say(draft, said, channel);
            case ImportedTicket.Step.Assigned assigned -> {
                draft.assign(assigned.agent().id(), assigned.reason(), assigned.at());
                yield Actor.SYSTEM;
            }
            case ImportedTicket.Step.Became became -> {
                draft.become(became.status(), became.at(), null);
                yield actor(became.by());
            }
            case ImportedTicket.Step.Rated rated -> {
                draft.rating = rated.rating();
                draft.ratingComment = Wire.storable(rated.comment());
                draft.happened(new TicketEvent.FeedbackGiven(rated.rating(), draft.ratingComment));
                yield new Actor(draft.customerId, Actor.Kind.CUSTOMER);
            }
        };
        tickets.save(draft, actor, step.at());
    }

    private Actor say(TicketDraft draft, ImportedTicket.Step.Said said, Channel channel) {
        var author = said.author();
        var kind = author == null ? Actor.Kind.AGENT : actor(author).kind();
        var id = messages.insert(new MessageTable.NewMessage(draft.id, author == null ? null : author.id(), kind, Wire.storable(said.body()),
                said.isInternal(), said.isAi(), channel, null, said.at()));
        var isFirstResponse = !said.isInternal() && kind != Actor.Kind.CUSTOMER && draft.firstResponseAt == null;
        draft.happened(new TicketEvent.MessagePosted(id, author == null ? null : author.id(), said.isInternal(), said.isAi(), isFirstResponse, null));
        draft.said(Wire.storable(said.body()), said.isInternal(), said.at());
        if (isFirstResponse) {
            draft.firstResponseAt = said.at();
        }
        return actor(author);
    }

    private Actor actor(@Nullable User user) {
        return user == null ? Actor.SYSTEM : people.actingAs(user).actor();
    }
}
