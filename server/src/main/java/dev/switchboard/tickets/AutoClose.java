package dev.switchboard.tickets;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import dev.switchboard.platform.feed.Actor;
import dev.switchboard.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what has been resolved for a set number of days (T3). */
@Component
class AutoClose {

    private final JdbcClient jdbc;
    private final TicketTable tickets;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AutoClose(JdbcClient jdbc, TicketTable tickets, Settings settings, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Closes all that are due, each in a transaction of its own; answers how many. */
    int run() {
        var days = settings.tickets().autoCloseDays();
        if (days == 0) {
            return 0;
        }
        var due = clock.instant().minus(Duration.ofDays(days));
        var closed = 0;
        var ids = jdbc.sql("select id from tickets where status = 'resolved' and resolved_at <= :due order by resolved_at limit 10000")
                .param("due", Timestamp.from(due)).query(Long.class).list();
        for (var id : ids) {
            transaction.executeWithoutResult(status -> tickets.lock(id)
                    .filter(ticket -> ticket.status == Status.RESOLVED && ticket.resolvedAt != null && !ticket.resolvedAt.isAfter(due))
                    .ifPresent(ticket -> {
                        ticket.become(Status.CLOSED, clock.instant(), "resolved for " + days + " days");
                        tickets.save(ticket, Actor.SYSTEM);
                    }));
            closed++;
        }
        return closed;
    }
}
