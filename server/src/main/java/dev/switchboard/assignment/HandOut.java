package dev.switchboard.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.switchboard.settings.Settings;
import dev.switchboard.tickets.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out waiting tickets for as long as someone has room: the most urgent first, then the oldest (R2), each to the
 * least loaded of the agents who fit, ties to whoever was given something longest ago (R1).
 */
@Component
class HandOut {

    private static final int LOOK_AHEAD = 200;
    private static final Comparator<Candidate> LEAST_LOADED = Comparator.comparingInt(Candidate::load)
            .thenComparing(Candidate::lastAt).thenComparingLong(candidate -> candidate.id);

    private final CandidateTable candidates;
    private final Queue queue;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandOut(CandidateTable candidates, Queue queue, Settings settings, JdbcClient jdbc, Clock clock) {
        this.candidates = candidates;
        this.queue = queue;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One at a time among all nodes, in the caller's transaction; answers how many tickets found someone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int run() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('switchboard hand-out', 0))").query((row, n) -> n).list();
        var free = new ArrayList<>(candidates.lockFree());
        var given = 0;
        Queue.Waiting last = null;
        while (!free.isEmpty()) {
            var departments = free.stream().flatMap(candidate -> candidate.departments().stream()).collect(Collectors.toSet());
            var waiting = queue.waiting(departments, last, LOOK_AHEAD);
            for (var ticket : waiting) {
                var agent = choose(free, ticket);
                if (agent.isPresent() && give(ticket, agent.get())) {
                    given++;
                    free.removeIf(candidate -> !candidate.hasRoom());
                }
                if (free.isEmpty()) {
                    return given;
                }
            }
            if (waiting.size() < LOOK_AHEAD) {
                return given;
            }
            last = waiting.getLast();
        }
        return given;
    }

    private Optional<Candidate> choose(List<Candidate> free, Queue.Waiting ticket) {
        var anyoneAfter = Duration.ofMinutes(settings.tickets().anyoneAfterMinutes());
        var fitting = free.stream()
                .filter(candidate -> candidate.isOfDepartment(ticket) && candidate.isSkilledFor(ticket, clock.instant(), anyoneAfter)).toList();
        var speaking = fitting.stream().filter(candidate -> candidate.speaks(ticket.language())).min(LEAST_LOADED);
        return speaking.isPresent() ? speaking : fitting.stream().min(LEAST_LOADED);
    }

    private boolean give(Queue.Waiting ticket, Candidate agent) {
        var now = clock.instant();
        if (!queue.give(ticket.id(), agent.id, "auto: least loaded %d/%d".formatted(agent.load() + 1, agent.capacity))) {
            return false;
        }
        agent.given(now);
        candidates.note(agent.id, now);
        return true;
    }
}
