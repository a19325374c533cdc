package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.Actor;
import dev.switchboard.platform.feed.LoggedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a ticket, as a viewer is told it: the events of the log, with names and texts put in. */
@Component
public class Timeline {

    private final TicketLog log;
    private final Tickets tickets;
    private final Conversation conversation;
    private final JdbcClient jdbc;

    Timeline(TicketLog log, Tickets tickets, Conversation conversation, JdbcClient jdbc) {
        this.log = log;
        this.tickets = tickets;
        this.conversation = conversation;
        this.jdbc = jdbc;
    }

    /**
     * @param actor   who did it; null for the system
     * @param data    the particulars of the type
     * @param message what was said, when the event is about that
     */
    public record Entry(long ticketId, long seq, String type, Instant at, @Nullable Person actor, Actor.Kind actorKind,
            @JsonProperty("is_internal") boolean isInternal, TicketEvent data, @Nullable Message message) {
    }

    public List<Entry> of(Viewer viewer, long ticketId, long afterSeq, int limit) {
        return tell(tickets.events(viewer, ticketId, afterSeq, limit));
    }

    /** Events with what one needs to show them. The caller answers for whom they are shown to. */
    public List<Entry> tell(List<LoggedEvent> events) {
        var read = events.stream().collect(Collectors.toMap(Function.identity(), log::read));
        var messages = conversation.findAll(read.values().stream().flatMap(event -> event instanceof TicketEvent.MessagePosted posted
                        ? Stream.of(posted.messageId()) : Stream.empty()).toList()).stream()
                .collect(Collectors.toMap(Message::id, Function.identity()));
        var people = people(events.stream().map(event -> event.actor().id()).filter(Objects::nonNull).distinct().toArray(Long[]::new));
        return events.stream().map(event -> {
            var happened = read.get(event);
            var message = happened instanceof TicketEvent.MessagePosted posted ? messages.get(posted.messageId()) : null;
            var actorId = event.actor().id();
            return new Entry(event.stream(), event.seq(), event.type(), event.at(), actorId == null ? null : people.get(actorId),
                    event.actor().kind(), event.internal(), happened, message);
        }).toList();
    }

    private Map<Long, Person> people(Long[] ids) {
        return ids.length == 0 ? Map.of() : jdbc.sql("select id, username, name from users where id = any(:ids)").param("ids", ids)
                .query(Person.class).list().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
