package dev.switchboard.mail.templates;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.tickets.Message;
import dev.switchboard.tickets.Status;
import dev.switchboard.tickets.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What placeholders about a ticket stand for. Who may see it has been decided by whoever read it. */
@Component
public class TicketValues {

    /** Above that a mail is slow to open, and some servers refuse it. */
    static final int LONGEST_BODY = 100_000;

    private final Letters letters;
    private final String home;

    TicketValues(Letters letters, ServerConfiguration configuration) {
        this.letters = letters;
        this.home = configuration.publicUrl().toString().replaceFirst("/+$", "");
    }

    public Map<Placeholder, Value> of(Ticket ticket, Viewer reader, Language language) {
        var values = new EnumMap<Placeholder, Value>(Placeholder.class);
        values.put(Placeholder.TICKET_REFERENCE, new Value.Words(ticket.reference()));
        values.put(Placeholder.TICKET_SUBJECT, new Value.Words(ticket.subject()));
        values.put(Placeholder.TICKET_STATUS, new Value.Words(Words.in(language).of(ticket.status(), reader.isStaff())));
        values.put(Placeholder.TICKET_PRIORITY, new Value.Words(Words.in(language).of(ticket.priority(), reader.isStaff())));
        values.put(Placeholder.TICKET_CUSTOMER, new Value.Words(ticket.customer().name()));
        values.put(Placeholder.TICKET_AGENT, person(ticket.assignedAgent(), language));
        values.put(Placeholder.TICKET_URL, new Value.Words(url(ticket)));
        values.put(Placeholder.TICKET_DESCRIPTION, written(ticket.description(), ticket, language));
        return values;
    }

    public Map<Placeholder, Value> of(Message message, Ticket ticket, Language language) {
        var values = new EnumMap<Placeholder, Value>(Placeholder.class);
        values.put(Placeholder.MESSAGE_AUTHOR, person(message.author(), language));
        values.put(Placeholder.MESSAGE_BODY, written(message.body(), ticket, language));
        values.put(Placeholder.MESSAGE_AI, Value.flag(message.isAi()));
        values.put(Placeholder.MESSAGE_FILES, files(message, ticket, language));
        return values;
    }

    public Map<Placeholder, Value> of(Status before, Status after, Viewer reader, Language language) {
        return Map.of(Placeholder.STATUS_BEFORE, new Value.Words(Words.in(language).of(before, reader.isStaff())),
                Placeholder.STATUS_AFTER, new Value.Words(Words.in(language).of(after, reader.isStaff())));
    }

    /** Someone's name; what is done by nobody in particular is done by the team. */
    public Value person(@Nullable String name, Language language) {
        return new Value.Words(name == null ? Words.in(language).of("the_team") : name);
    }

    private Value person(@Nullable Person person, Language language) {
        return person(person == null ? null : person.name(), language);
    }

    private String url(Ticket ticket) {
        return home + "/tickets/" + ticket.id();
    }

    private Value.Block written(String body, Ticket ticket, Language language) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST_BODY) {
            return letters.block(body);
        }
        var cut = new String(bytes, 0, LONGEST_BODY, StandardCharsets.UTF_8).replaceFirst("\uFFFD+$", ""); // half a letter at its end
        var block = letters.block(cut + "…");
        var more = letters.ours(letters.escaped(Words.in(language).of("cut")) + " <" + url(ticket) + ">");
        return new Value.Block(block.html() + more.html(), block.text() + "\n\n" + more.text());
    }

    private Value.Block files(Message message, Ticket ticket, Language language) {
        if (message.attachments().isEmpty()) {
            return new Value.Block("", "");
        }
        var list = new StringBuilder(Words.in(language).of("files")).append(":\n\n");
        message.attachments().forEach(file -> list.append("- [").append(letters.escaped(file.fileName())).append("](").append(url(ticket)).append(") (")
                .append(letters.escaped(size(file.size(), language))).append(")\n"));
        return letters.ours(list.toString());
    }

    private static String size(long bytes, Language language) {
        return bytes < 1_000_000 ? "%d kB".formatted(Math.max(1, bytes / 1000)) : String.format(language.locale(), "%.1f MB", bytes / 1e6);
    }
}
