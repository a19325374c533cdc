package dev.switchboard.tickets;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.switchboard.accounts.Role;

/**
 * Someone who can be given tickets.
 *
 * @param departments   keys, in alphabetical order
 * @param isAvailable   whether new tickets are given to this person without being asked (R1)
 * @param capacity      how many active tickets are given so at most
 * @param activeTickets how many there are, whoever asks
 */
record Assignee(long id, String username, String name, Role role, List<String> departments, @JsonProperty("is_available") boolean isAvailable,
        int capacity, int activeTickets) {
}
