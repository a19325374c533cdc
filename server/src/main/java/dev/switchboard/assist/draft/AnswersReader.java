package dev.switchboard.assist.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedReader;
import dev.switchboard.platform.feed.LoggedEvent;
import dev.switchboard.tickets.Status;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.TicketEvent;
import dev.switchboard.tickets.TicketLog;
import dev.switchboard.tickets.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Keeps which tickets are resolved and answered in public. Whatever happens to a ticket, it is looked at as it stands: flagged as
 * misuse or reopened, it is forgotten.
 */
@Component
class AnswersReader implements FeedReader {

    /** So many questions are placed at once; more come when the log is caught up with, and are left to the background. */
    private static final int AT_ONCE = 10;

    private final TicketLog log;
    private final Tickets tickets;
    private final AnsweredTickets answered;
    private final Questions questions;

    AnswersReader(TicketLog log, Tickets tickets, AnsweredTickets answered, Questions questions) {
        this.log = log;
        this.tickets = tickets;
        this.answered = answered;
        this.questions = questions;
    }

    @Override
    public String name() {
        return "assist-answers";
    }

    @Override
    public EventLog log() {
        return log.events();
    }

    @Override
    public void read(List<LoggedEvent> events) {
        var changed = new HashSet<Long>();
        var askedAnew = new HashSet<Long>();
        for (var event : events) {
            switch (log.read(event)) {
                case TicketEvent.StatusChanged status -> changed.add(event.stream());
                case TicketEvent.MessagePosted said when said.isFirstResponse() -> changed.add(event.stream());
                case TicketEvent.TicketEdited edited -> {
                    changed.add(event.stream());
                    if (edited.changes().containsKey("subject") || edited.changes().containsKey("description")) {
                        askedAnew.add(event.stream());
                    }
                }
                case TicketEvent.TicketCreated created when !created.status().isActive() -> changed.add(event.stream());
                case TicketEvent other -> {
                }
            }
        }
        look(changed, askedAnew);
    }

    private void look(Collection<Long> changed, Set<Long> askedAnew) {
        if (changed.isEmpty()) {
            return;
        }
        var gone = new HashSet<>(changed);
        var scopes = tickets.scopes(changed).stream().collect(Collectors.toMap(Tickets.Scope::ticketId, scope -> scope));
        var kept = tickets.findAll(changed).stream().filter(AnswersReader::isAnswered).map(ticket -> row(ticket, scopes.get(ticket.id()))).toList();
        kept.forEach(row -> gone.remove(row.ticketId()));
        answered.forget(gone);
        if (!kept.isEmpty()) {
            answered.keep(kept, askedAnew);
            answered.prune(AnsweredTickets.KEPT);
            var waiting = answered.waitingOf(changed);
            if (waiting.size() <= AT_ONCE) {
                questions.place(waiting);
            }
        }
    }

    private static AnsweredTickets.Row row(Ticket ticket, Tickets.Scope scope) {
        return new AnsweredTickets.Row(ticket.id(), scope.customerId(), scope.departmentId(), scope.agentId(), Objects.requireNonNullElse(ticket.resolvedAt(), ticket.updatedAt()));
    }

    static boolean isAnswered(Ticket ticket) {
        return (ticket.status() == Status.RESOLVED || ticket.status() == Status.CLOSED) && ticket.firstResponseAt() != null && !ticket.misuseFlag();
    }

    @Configuration(proxyBeanMethods = false)
    static class Background {

        @Bean
        RecurringTask<Void> placeQuestions(Questions questions) {
            return Tasks.recurring("place-questions", FixedDelay.ofMinutes(1)).execute((instance, context) -> questions.catchUp());
        }
    }
}
