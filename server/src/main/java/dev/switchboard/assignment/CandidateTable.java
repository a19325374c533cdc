package dev.switchboard.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.switchboard.accounts.Agents;
import dev.switchboard.tickets.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be given something now, and whose turn it was when (table {@code agent_turns}). */
@Component
class CandidateTable {

    private final JdbcClient jdbc;
    private final Agents agents;
    private final Queue queue;
    private final Clock clock;

    CandidateTable(JdbcClient jdbc, Agents agents, Queue queue, Clock clock) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Active, available agents within their working hours and with room, their rows locked until the end of the transaction:
     * what else would add to their load, or take away their right to more, waits.
     */
    List<Candidate> lockFree() {
        var available = agents.lockAvailable().stream()
                .filter(agent -> agent.workingHours() == null || agent.workingHours().contain(clock.instant())).toList();
        if (available.isEmpty()) {
            return List.of();
        }
        var loads = queue.loads(available.stream().map(Agents.Available::id).toList());
        var turns = jdbc.sql("select agent_id, last_at from agent_turns").query((row, n) ->
                new Turn(row.getLong("agent_id"), row.getTimestamp("last_at").toInstant())).list();
        var free = new ArrayList<Candidate>();
        for (var agent : available) {
            var lastAt = turns.stream().filter(turn -> turn.agentId() == agent.id()).map(Turn::lastAt).findFirst().orElse(Instant.EPOCH);
            var candidate = new Candidate(agent.id(), agent.capacity(), agent.departments(), Set.copyOf(agent.skills()),
                    Set.copyOf(agent.languages()), loads.getOrDefault(agent.id(), 0), lastAt);
            if (candidate.hasRoom()) {
                free.add(candidate);
            }
        }
        return free;
    }

    private record Turn(long agentId, Instant lastAt) {
    }

    void note(long agentId, Instant at) {
        jdbc.sql("""
                        insert into agent_turns (agent_id, last_at) values (:agent, :at)
                        on conflict (agent_id) do update set last_at = greatest(agent_turns.last_at, excluded.last_at)
                        """)
                .param("agent", agentId).param("at", Timestamp.from(at)).update();
    }
}
