package dev.switchboard.mail.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.People;
import dev.switchboard.accounts.User;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.mail.outbox.MailTable.Part;
import dev.switchboard.mail.templates.Letter;
import dev.switchboard.mail.templates.Letters;
import dev.switchboard.mail.templates.Letters.Paragraph;
import dev.switchboard.mail.templates.Placeholder;
import dev.switchboard.mail.templates.TemplateKind;
import dev.switchboard.mail.templates.Templates;
import dev.switchboard.mail.templates.TicketValues;
import dev.switchboard.mail.templates.Value;
import dev.switchboard.mail.thread.Copies;
import dev.switchboard.notifications.Kind;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.settings.Settings;
import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Message;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes mail about tickets at the moment it is sent. All of it is read as its recipient would read it in the app, by the same
 * conditions: whatever they may not see by now is not in it, and a note is nothing that a customer could read.
 */
@Component
class TicketLetters {

    private final People people;
    private final Tickets tickets;
    private final TicketLog log;
    private final Conversation conversation;
    private final Templates templates;
    private final Letters letters;
    private final TicketValues values;
    private final Unsubscribing unsubscribing;
    private final Copies copies;
    private final Settings settings;

    TicketLetters(People people, Tickets tickets, TicketLog log, Conversation conversation, Templates templates, Letters letters, TicketValues values,
            Unsubscribing unsubscribing, Copies copies, Settings settings) {
        this.people = people;
        this.tickets = tickets;
        this.log = log;
        this.conversation = conversation;
        this.templates = templates;
        this.letters = letters;
        this.values = values;
        this.unsubscribing = unsubscribing;
        this.copies = copies;
        this.settings = settings;
    }

    /**
     * @param copies      those whom the customer has in copy, if it goes to the customer
     * @param unsubscribe null where there is nothing to turn off
     */
    record Written(User recipient, Language language, Letter letter, List<String> copies, @Nullable String unsubscribe) {
    }

    /** The mail to a user; nothing if by now there is nothing to tell. */
    Optional<Written> write(long userId, long ticketId, List<Part> parts) {
        var user = people.find(userId).filter(User::isActive);
        if (user.isEmpty()) {
            return Optional.empty();
        }
        var viewer = people.actingAs(user.get());
        return tickets.find(viewer, ticketId).flatMap(ticket -> write(user.get(), viewer, ticket, parts));
    }

    private Optional<Written> write(User user, Viewer viewer, Ticket ticket, List<Part> parts) {
        var language = language(user, ticket);
        var told = told(viewer, ticket, parts, language);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var lead = told.keySet().stream().min(Comparator.comparing(Part::kind)).orElseThrow();
        var toCustomer = ticket.customer().id() == user.id();
        var inCopy = toCustomer && lead.kind() != TemplateKind.TICKET_RECEIVED ? copies.ofTicket(ticket.id()) : List.<String>of();
        // Others who get the same mail must not be able to turn it off for the one it is for.
        var unsubscribe = inCopy.isEmpty() ? preference(lead.kind()).map(kind -> unsubscribing.link(user.id(), kind)).orElse(null) : null;
        var around = new EnumMap<Placeholder, Value>(Placeholder.class);
        around.putAll(values.of(ticket, viewer, language));
        around.put(Placeholder.RECIPIENT_NAME, new Value.Words(user.name()));
        around.put(Placeholder.REPLY, Value.flag(!settings.mail().replyAddress().isEmpty()));
        around.put(Placeholder.UNSUBSCRIBE_URL, new Value.Words(unsubscribe == null ? "" : unsubscribe));
        told.values().forEach(paragraph -> paragraph.values().put(Placeholder.RECIPIENT_NAME, new Value.Words(user.name())));
        var letter = letters.write(language, told.get(lead), List.copyOf(told.values()), around);
        return Optional.of(new Written(user, language, letter, inCopy, unsubscribe));
    }

    /** What someone chose; of a customer who never was here, and so chose nothing, that of the ticket if there are templates in it. */
    private static Language language(User user, Ticket ticket) {
        if (user.lastSeen() == null && ticket.customer().id() == user.id() && ticket.channel() == Channel.EMAIL) {
            for (var language : Language.values()) {
                if (language.name().equalsIgnoreCase(ticket.language())) {
                    return language;
                }
            }
        }
        return user.locale();
    }

    /** What can be told, in the order in which it happened. */
    private Map<Part, Paragraph> told(Viewer viewer, Ticket ticket, List<Part> parts, Language language) {
        var told = new LinkedHashMap<Part, Paragraph>();
        for (var part : summed(parts)) {
            values(viewer, ticket, part, language).ifPresent(values -> told.put(part.last(), new Paragraph(templates.get(part.last().kind(), language), values)));
        }
        return told;
    }

    /** Some changes of the same thing, of which only where it began and where it is now are of interest. */
    private record Sum(Part first, Part last) {
    }

    private static List<Sum> summed(List<Part> parts) {
        var sums = new ArrayList<Sum>();
        var changes = new EnumMap<TemplateKind, Sum>(TemplateKind.class);
        for (var part : parts) {
            switch (part.kind()) {
                case STATUS_CHANGED, ASSIGNED_TO_YOU, AGENT_ASSIGNED -> {
                    var before = changes.get(part.kind());
                    sums.remove(before);
                    var sum = new Sum(before == null ? part : before.first(), part);
                    changes.put(part.kind(), sum);
                    sums.add(sum);
                }
                default -> sums.add(new Sum(part, part));
            }
        }
        return sums;
    }

    private Optional<Map<Placeholder, Value>> values(Viewer viewer, Ticket ticket, Sum sum, Language language) {
        var logged = event(viewer, ticket, sum.last());
        if (logged.isEmpty()) {
            return Optional.empty();
        }
        var all = new EnumMap<Placeholder, Value>(Placeholder.class);
        all.putAll(values.of(ticket, viewer, language));
        all.put(Placeholder.ACTOR_NAME, values.person(Optional.ofNullable(logged.get().actor().id()).flatMap(people::find)
                .map(user -> user.name().isBlank() ? user.username() : user.name()).orElse(null), language));
        var fits = switch (log.read(logged.get())) {
            case TicketEvent.MessagePosted posted -> message(viewer, ticket, posted)
                    // The words of a note are in no template but that of notes, and so in none that a customer gets.
                    .filter(message -> message.isInternal() == (sum.last().kind() == TemplateKind.INTERNAL_NOTE) && (!message.isInternal() || viewer.isStaff()))
                    .map(message -> {
                        all.putAll(values.of(message, ticket, language));
                        return true;
                    }).orElse(false);
            case TicketEvent.StatusChanged changed -> {
                var before = event(viewer, ticket, sum.first()).map(log::read)
                        .map(first -> first instanceof TicketEvent.StatusChanged began ? began.before() : null).orElse(changed.before());
                all.putAll(values.of(before, changed.after(), viewer, language));
                yield before != changed.after();
            }
            case TicketEvent.TicketAssigned assigned -> assigned.after() != null && ticket.assignedAgent() != null
                    && ticket.assignedAgent().id() == assigned.after();
            case TicketEvent.TicketCreated created -> true;
            case TicketEvent.TicketEdited edited -> false;
            case TicketEvent.FeedbackGiven rated -> false;
            case TicketEvent.MessageRated rated -> false;
        };
        return fits ? Optional.of(all) : Optional.empty();
    }

    private Optional<LoggedEvent> event(Viewer viewer, Ticket ticket, Part part) {
        return tickets.events(viewer, ticket.id(), part.seq() - 1, 1).stream().filter(event -> event.seq() == part.seq()).findFirst();
    }

    private Optional<Message> message(Viewer viewer, Ticket ticket, TicketEvent.MessagePosted posted) {
        return conversation.read(viewer, ticket.id(), posted.messageId() - 1, 1).stream().filter(message -> message.id() == posted.messageId()).findFirst();
    }

    /** Under which kind of notification mail of this kind is turned on and off. */
    static Optional<Kind> preference(TemplateKind kind) {
        return switch (kind) {
            case MESSAGE_RECEIVED, INTERNAL_NOTE -> Optional.of(Kind.MESSAGE_RECEIVED);
            case ASSIGNED_TO_YOU, AGENT_ASSIGNED -> Optional.of(Kind.TICKET_ASSIGNED);
            case STATUS_CHANGED -> Optional.of(Kind.STATUS_CHANGED);
            case TICKET_RECEIVED, SIGN_UP_CODE, ACCOUNT_EXISTS, PASSWORD_RESET_CODE, FRAME -> Optional.empty();
        };
    }
}
