package dev.switchboard.tickets;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The parameters of a list of tickets: several values by comma, each kind narrows it down further (T4). */
record TicketQuery(List<Status> status, List<Priority> priority, List<String> category, List<String> department, List<String> assignee,
        List<Long> customer, List<String> tag, @Nullable Instant createdFrom, @Nullable Instant createdTo, @Nullable String search,
        @Nullable String sort) {

    TicketFilter filter() {
        return new TicketFilter(status, priority, category, department, assignee, customer, tag, createdFrom, createdTo, search);
    }

    TicketOrder order() {
        return TicketOrder.of(sort);
    }
}
