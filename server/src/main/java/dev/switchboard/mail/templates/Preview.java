package dev.switchboard.mail.templates;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.mail.templates.Letters.Paragraph;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.tickets.Channel;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Message;
import dev.switchboard.tickets.Priority;
import dev.switchboard.tickets.Sentiment;
import dev.switchboard.tickets.Status;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a mail by a template would look like: about a ticket that is there, or about one that is made up. */
@Component
public class Preview {

    private final Templates templates;
    private final Letters letters;
    private final TicketValues values;
    private final Tickets tickets;
    private final Conversation conversation;
    private final String home;

    Preview(Templates templates, Letters letters, TicketValues values, Tickets tickets, Conversation conversation, ServerConfiguration configuration) {
        this.templates = templates;
        this.letters = letters;
        this.values = values;
        this.tickets = tickets;
        this.conversation = conversation;
        this.home = configuration.publicUrl().toString().replaceFirst("/+$", "");
    }

    /**
     * @param template what is being edited
     * @param ticketId a ticket that the admin sees; null for one that is made up
     */
    public Letter of(Viewer admin, TemplateKind kind, Language language, Template template, @Nullable Long ticketId) {
        template.requireFor(kind);
        var sample = Sample.in(language);
        var ticket = ticketId == null ? sample.ticket() : tickets.get(admin, ticketId);
        var message = ticketId == null ? sample.message()
                : conversation.publicWords(admin, ticketId, 1).stream().findFirst().orElseGet(sample::message);
        var all = new EnumMap<Placeholder, Value>(Placeholder.class);
        if (kind.isAboutTicket() || kind.isFrame()) {
            all.putAll(values.of(ticket, admin, language));
            all.putAll(values.of(message, ticket, language));
            all.putAll(values.of(Status.IN_PROGRESS, Status.RESOLVED, admin, language));
            all.put(Placeholder.ACTOR_NAME, new Value.Words(Sample.AGENT.name()));
            all.put(Placeholder.TICKET_AGENT, new Value.Words(ticket.assignedAgent() == null ? Sample.AGENT.name() : ticket.assignedAgent().name()));
        }
        all.put(Placeholder.RECIPIENT_NAME, new Value.Words(ticket.customer().name()));
        all.put(Placeholder.CODE, new Value.Words("123456"));
        all.put(Placeholder.CODE_MINUTES, new Value.Words("10"));
        var around = new EnumMap<Placeholder, Value>(Placeholder.class);
        if (kind.isAboutTicket() || kind.isFrame()) {
            around.putAll(all);
            around.put(Placeholder.REPLY, Value.flag(true));
            around.put(Placeholder.UNSUBSCRIBE_URL, new Value.Words(home + "/profile"));
        }
        var shown = kind.isFrame() ? templates.get(TemplateKind.MESSAGE_RECEIVED, language) : template;
        var frame = kind.isFrame() ? template : templates.get(TemplateKind.FRAME, language);
        var paragraph = new Paragraph(shown, all);
        return letters.write(language, frame, paragraph, List.of(paragraph), around);
    }

    /** A ticket that nobody raised. */
    private record Sample(Ticket ticket, Message message) {

        static final Person AGENT = new Person(0, "robin", "Robin Vale");
        private static final Person CUSTOMER = new Person(0, "kim", "Kim Sommer");
        private static final Instant THEN = Instant.parse("2026-01-31T09:00:00Z");
        private static final Map<Language, Sample> ALL = Map.of(
                Language.EN, sample("The lamp flickers", "My new lamp **flickers** as soon as it is warm.\n\nWhat can I do?",
                        "Thank you for writing. Please try this first:\n\n1. Take out the bulb\n2. Wait for *a minute*\n3. Put it back"),
                Language.DE, sample("Die Lampe flackert", "Meine neue Lampe **flackert**, sobald sie warm ist.\n\nWas kann ich tun?",
                        "Danke für Ihre Nachricht. Bitte versuchen Sie zuerst dies:\n\n1. Die Birne herausdrehen\n2. *Eine Minute* warten\n3. Wieder eindrehen"));

        static Sample in(Language language) {
            return java.util.Objects.requireNonNull(ALL.get(language));
        }

        private static Sample sample(String subject, String description, String answer) {
            var ticket = new Ticket(0, "TKT-20260131-7K3M9QPX", subject, description, Status.IN_PROGRESS, Priority.MEDIUM, "general", null, CUSTOMER, AGENT,
                    List.of(), Sentiment.NEUTRAL, 0, "en", false, Channel.WEB, THEN, THEN, THEN, null, null, THEN, null, null, 1);
            return new Sample(ticket, new Message(0, 0, AGENT, dev.switchboard.platform.feed.Actor.Kind.AGENT, answer, false, false, Channel.WEB, THEN, List.of(),
                    null, null));
        }
    }
}
