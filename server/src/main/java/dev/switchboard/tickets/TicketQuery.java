package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of tickets: several values by comma, each kind narrows it down further (T4).
 *
 * @param department keys; {@code none} for tickets of no department, {@code mine} for those of the viewer's
 * @param assignee   user ids; {@code none} for unassigned ones, {@code me} for the viewer's
 * @param misuse     whether they are flagged as misuse
 */
record TicketQuery(List<Status> status, List<Priority> priority, List<String> category, List<String> department, List<String> assignee,
        List<Long> customer, List<String> tag, @Nullable Boolean misuse, @Nullable Instant createdFrom, @Nullable Instant createdTo, @Nullable String search,
        @Nullable String sort) {

    TicketFilter filter() {
        return new TicketFilter(status, priority, category, department, assignee, customer, tag, misuse, createdFrom, createdTo, search);
    }

    TicketOrder order() {
        return TicketOrder.of(sort);
    }
}
