package dev.switchboard.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Department;
import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Importing;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.Tickets;
import dev.switchboard.tickets.Visibility;
import org.springframework.stereotype.Component;

/**
 * Who is to be told of what happened to tickets (N2), by whichever way. For readers of the ticket log, which hand in what they are given.
 *
 * <ul>
 * <li>a new ticket, or one that waits and comes to another department: the department's agents; if it has none, the admins
 * <li>a message: the customer and the assigned agent, as long as there is none the staff who said something; a note only staff
 * <li>an assignment that still holds: the agent and the customer
 * <li>a status, unless it merely follows from one of these: the customer and the agent
 * <li>a flag for misuse, and nothing else of a ticket that is harmful from the start: the admins
 * </ul>
 *
 * <p>Never whoever did it, nobody who is not active, and nobody who does not see the ticket, as it is at the moment of reading, or may not
 * know of such an event. Nobody is told what an import brought along, nor what is older than a day: a reader that is new to an old log
 * has nothing to say about it.
 *
 * <p>What someone wants to be told is another question: {@link Preferences}.
 */
@Component
public class Audience {

    private static final Duration NEWS = Duration.ofDays(1);

    private final TicketLog log;
    private final Tickets tickets;
    private final Conversation conversation;
    private final Importing importing;
    private final Departments departments;
    private final People people;
    private final Clock clock;

    Audience(TicketLog log, Tickets tickets, Conversation conversation, Importing importing, Departments departments, People people, Clock clock) {
        this.log = log;
        this.tickets = tickets;
        this.conversation = conversation;
        this.importing = importing;
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    /** Someone is to be told of an event. Of one event, a user is told one kind. */
    public record Told(LoggedEvent event, long ticketId, long userId, Kind kind) {
    }

    /**
     * Who is to be told of these events, by the same few queries however many they are.
     *
     * @param events of the ticket log, in its order
     * @return in the order of the events, for each by rising user id
     */
    public List<Told> of(List<LoggedEvent> events) {
        var since = clock.instant().minus(NEWS);
        var news = importing.withoutPast(events.stream().filter(event -> event.at().isAfter(since)).toList());
        if (news.isEmpty()) {
            return List.of();
        }
        var happened = new LinkedHashMap<LoggedEvent, TicketEvent>();
        news.forEach(event -> happened.put(event, log.read(event)));
        var staff = happened.values().stream().anyMatch(Concern::needsStaff) ? people.staff() : List.<Viewer>of();
        var situations = situations(happened, staff);
        var concerns = new LinkedHashMap<LoggedEvent, Concern>();
        happened.forEach((event, what) -> {
            var situation = situations.get(event.stream());
            var concern = situation == null ? null : Concern.of(what, situation);
            if (concern != null) {
                concerns.put(event, concern);
            }
        });
        return told(concerns, situations, viewers(concerns, staff));
    }

    private Map<Long, Concern.Situation> situations(Map<LoggedEvent, TicketEvent> happened, List<Viewer> staff) {
        var scopes = tickets.scopes(happened.keySet().stream().map(LoggedEvent::stream).distinct().toList());
        var summaries = tickets.summaries(happened.entrySet().stream().filter(one -> Concern.needsStaff(one.getValue()))
                .map(one -> one.getKey().stream()).distinct().toList());
        var said = happened.entrySet().stream().filter(one -> one.getValue() instanceof TicketEvent.MessagePosted)
                .map(one -> one.getKey().stream()).collect(Collectors.toSet());
        var staffOn = conversation.staffOn(scopes.stream().filter(scope -> scope.agentId() == null).map(Tickets.Scope::ticketId)
                .filter(said::contains).toList());
        var flaggedAnew = happened.entrySet().stream()
                .filter(one -> one.getValue() instanceof TicketEvent.TicketEdited edited && edited.turnsMisuseFlag(true))
                .map(one -> one.getKey().stream()).collect(Collectors.toSet());
        var keys = staff.isEmpty() ? Map.<String, Long>of() : departments.all().stream().collect(Collectors.toMap(Department::key, Department::id));
        return scopes.stream().collect(Collectors.toMap(Tickets.Scope::ticketId, scope -> {
            var summary = summaries.get(scope.ticketId());
            return new Concern.Situation(scope, summary != null && summary.forStaff().misuseFlag(), flaggedAnew.contains(scope.ticketId()),
                    staffOn.getOrDefault(scope.ticketId(), Set.of()), staff, keys);
        }));
    }

    private Map<Long, Viewer> viewers(Map<LoggedEvent, Concern> concerns, List<Viewer> staff) {
        var viewers = new HashMap<>(staff.stream().collect(Collectors.toMap(Viewer::id, Function.identity())));
        var others = Concern.people(concerns.values()).stream().filter(id -> !viewers.containsKey(id)).toList();
        people.active(others).forEach(viewer -> viewers.put(viewer.id(), viewer));
        return viewers;
    }

    private static List<Told> told(Map<LoggedEvent, Concern> concerns, Map<Long, Concern.Situation> situations, Map<Long, Viewer> viewers) {
        var told = new ArrayList<Told>();
        concerns.forEach((event, concern) -> {
            var ticket = Objects.requireNonNull(situations.get(event.stream())).ticket();
            concern.userIds().stream().sorted().filter(id -> !id.equals(event.actor().id())).map(viewers::get).filter(Objects::nonNull)
                    .filter(viewer -> ticket.isSeenBy(viewer) && (!event.internal() || Visibility.seesInternal(viewer)))
                    .forEach(viewer -> told.add(new Told(event, event.stream(), viewer.id(), concern.kind())));
        });
        return told;
    }
}
