package dev.switchboard.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import dev.switchboard.tickets.Queue;

/**
 * An agent who may be given tickets, as a hand-out sees them.
 *
 * @param lastAt when this agent was last given one
 */
final class Candidate {

    final long id;
    final int capacity;
    private final Set<Long> departments;
    private final Set<String> skills;
    private final Set<String> languages;
    private int load;
    private Instant lastAt;

    Candidate(long id, int capacity, Set<Long> departments, Set<String> skills, Set<String> languages, int load, Instant lastAt) {
        this.id = id;
        this.capacity = capacity;
        this.departments = departments;
        this.skills = skills;
        this.languages = languages;
        this.load = load;
        this.lastAt = lastAt;
    }

    boolean hasRoom() {
        return load < capacity;
    }

    boolean isOfDepartment(Queue.Waiting ticket) {
        return ticket.departmentId() == null || departments.contains(ticket.departmentId());
    }

    /** Whether the agent has every skill that the ticket's category asks for, or the ticket has waited long enough for anyone (R4). */
    boolean isSkilledFor(Queue.Waiting ticket, Instant now, Duration anyoneAfter) {
        return skills.containsAll(ticket.skills()) || !ticket.createdAt().plus(anyoneAfter).isAfter(now);
    }

    boolean speaks(String language) {
        return languages.contains(language);
    }

    int load() {
        return load;
    }

    Instant lastAt() {
        return lastAt;
    }

    void given(Instant now) {
        load++;
        lastAt = now;
    }

    Set<Long> departments() {
        return departments;
    }
}
