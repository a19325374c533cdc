package dev.switchboard.mail.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.switchboard.mail.templates.TemplateKind;
import dev.switchboard.notifications.Audience;
import dev.switchboard.notifications.Audience.Told;
import dev.switchboard.notifications.Channel;
import dev.switchboard.notifications.Preferences;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedReader;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who gets a mail about what happened to tickets (N3): whoever is told of it and wants to be told by mail; and the customer whose
 * ticket came by mail is told that it came.
 */
@Component
class MailReader implements FeedReader {

    /** What is older is no news: an import, or a log that is read for the first time. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final TicketLog log;
    private final Audience audience;
    private final Preferences preferences;
    private final Outbox outbox;
    private final Clock clock;

    MailReader(TicketLog log, Audience audience, Preferences preferences, Outbox outbox, Clock clock) {
        this.log = log;
        this.audience = audience;
        this.preferences = preferences;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public EventLog log() {
        return log.events();
    }

    @Override
    public void read(List<LoggedEvent> events) {
        var since = clock.instant().minus(NEWS);
        var news = events.stream().filter(event -> event.at().isAfter(since)).toList();
        if (news.isEmpty()) {
            return;
        }
        news.forEach(this::confirm);
        for (var told : wanted(audience.of(news))) {
            var kind = kind(told);
            if (kind != null) {
                outbox.tell(told.userId(), told.ticketId(), told.event().seq(), kind);
            }
        }
    }

    private void confirm(LoggedEvent event) {
        if (log.read(event) instanceof TicketEvent.TicketCreated created && created.channel() == dev.switchboard.tickets.Channel.EMAIL) {
            outbox.tell(created.customerId(), event.stream(), event.seq(), TemplateKind.TICKET_RECEIVED);
        }
    }

    /** Those who want it, by one question for each kind. */
    private List<Told> wanted(List<Told> all) {
        var wanted = new ArrayList<Told>();
        all.stream().collect(Collectors.groupingBy(Told::kind)).forEach((kind, told) -> {
            var users = preferences.wanting(kind, Channel.EMAIL, told.stream().map(Told::userId).distinct().toList());
            told.stream().filter(one -> users.contains(one.userId())).forEach(wanted::add);
        });
        return wanted;
    }

    private @Nullable TemplateKind kind(Told told) {
        return switch (log.read(told.event())) {
            case TicketEvent.MessagePosted said -> said.isInternal() ? TemplateKind.INTERNAL_NOTE : TemplateKind.MESSAGE_RECEIVED;
            case TicketEvent.TicketAssigned assigned -> assigned.after() != null && assigned.after() == told.userId() ? TemplateKind.ASSIGNED_TO_YOU
                    : TemplateKind.AGENT_ASSIGNED;
            case TicketEvent.StatusChanged changed -> TemplateKind.STATUS_CHANGED;
            case TicketEvent.TicketCreated created -> null;
            case TicketEvent.TicketEdited edited -> null;
            case TicketEvent.FeedbackGiven rated -> null;
            case TicketEvent.MessageRated rated -> null;
        };
    }
}
