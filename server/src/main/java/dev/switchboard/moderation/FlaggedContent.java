package dev.switchboard.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Person;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.moderation.FlaggedContentTable.Decision;
import dev.switchboard.moderation.harm.Verdict;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.Conversation;
import dev.switchboard.tickets.Flagging;
import dev.switchboard.tickets.Message;
import dev.switchboard.tickets.Ticket;
import dev.switchboard.tickets.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words that were found to be harmful (I9), until an admin has decided about them. */
@Component
class FlaggedContent {

    private final FlaggedContentTable table;
    private final Flagging flagging;
    private final Tickets tickets;
    private final Conversation conversation;
    private final MisuseNews news;
    private final Clock clock;

    FlaggedContent(FlaggedContentTable table, Flagging flagging, Tickets tickets, Conversation conversation, MisuseNews news, Clock clock) {
        this.table = table;
        this.flagging = flagging;
        this.tickets = tickets;
        this.conversation = conversation;
        this.news = news;
        this.clock = clock;
    }

    /** Keeps where harmful words stand; the first time admins are told. */
    void keep(long ticketId, @Nullable Long messageId, @Nullable Long authorId, Verdict verdict) {
        table.keep(ticketId, messageId, authorId, verdict, clock.instant()).ifPresent(id -> news.flagged(id, ticketId));
    }

    List<FlaggedContentTable.Row> page(boolean undecided, @Nullable Long before, int limit) {
        return table.page(undecided, before, limit);
    }

    /**
     * Words with what one needs to judge them.
     *
     * @param excerpt what is said at the place, as it is now
     */
    record Shown(FlaggedContentTable.Row row, Ticket ticket, @Nullable Person author, String excerpt) {
    }

    List<Shown> show(List<FlaggedContentTable.Row> rows) {
        var their = tickets.findAll(rows.stream().map(FlaggedContentTable.Row::ticketId).distinct().toList()).stream()
                .collect(Collectors.toMap(Ticket::id, Function.identity()));
        var said = conversation.findAll(rows.stream().map(FlaggedContentTable.Row::messageId).filter(Objects::nonNull).toList()).stream()
                .collect(Collectors.toMap(Message::id, Function.identity()));
        return rows.stream().map(row -> {
            var ticket = Objects.requireNonNull(their.get(row.ticketId()));
            if (row.messageId() == null) {
                return new Shown(row, ticket, ticket.customer(), Passage.of(HarmModeration.words(ticket.subject(), ticket.description()), row.position()));
            }
            var message = Objects.requireNonNull(said.get(row.messageId()));
            return new Shown(row, ticket, message.author(), Passage.of(message.body(), row.position()));
        }).toList();
    }

    /**
     * It is no misuse. When nothing else of the ticket is, its flag is taken off and it goes the way of a new one.
     */
    @Transactional
    Shown clear(Viewer admin, long id) {
        var row = decide(admin, id, Decision.CLEARED);
        if (!table.hasMore(row.ticketId())) {
            flagging.clear(admin, row.ticketId());
        }
        return show(List.of(row)).getFirst();
    }

    /**
     * It is misuse: the ticket stays flagged, and nobody has to decide about it any more.
     *
     * @throws Problem.Conflict if it was cleared
     */
    @Transactional
    Shown confirm(Viewer admin, long id) {
        return show(List.of(decide(admin, id, Decision.CONFIRMED))).getFirst();
    }

    private FlaggedContentTable.Row decide(Viewer admin, long id, Decision decision) {
        var row = table.lock(id).orElseThrow(() -> new Problem.NotFound("flagged content"));
        if (row.decision() == decision) {
            return row;
        }
        if (row.isCleared()) {
            throw new Problem.Conflict("This was found to be no misuse already.");
        }
        table.decide(id, decision, admin.id(), clock.instant());
        news.settled();
        return table.lock(id).orElseThrow();
    }

    int countUndecided() {
        return table.countUndecided();
    }
}
