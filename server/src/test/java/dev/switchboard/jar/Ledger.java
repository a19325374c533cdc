package dev.switchboard.jar;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import dev.switchboard.platform.feed.EventLog;
import dev.switchboard.platform.feed.FeedSignal;
import dev.switchboard.testing.Http;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What must hold in a database whatever happened to the servers on it. */
final class Ledger {

    private static final int PAGE = 100;

    private final JdbcClient database;

    Ledger(JdbcClient database) {
        this.database = database;
    }

    /** Events are numbered without gaps up to the ticket's version, and chained by hash. */
    void assertWhole() {
        assertThat(database.sql("""
                        select t.id from tickets t left join ticket_events e on e.ticket_id = t.id
                        group by t.id having count(e.seq) <> t.version or min(e.seq) <> 1 or max(e.seq) <> t.version
                        """)
                .query(Long.class).list()).as("tickets whose events are not 1 to version").isEmpty();
        var signal = new FeedSignal();
        assertThat(new EventLog(database, signal, "ticket_events", "ticket_id").verify()).as("breaks in the tickets' log").isEmpty();
        assertThat(new EventLog(database, signal, "account_events", "user_id").verify()).as("breaks in the accounts' log").isEmpty();
    }

    /** The same as the API tells it, page by page. */
    void assertTimelines(Http admin, Collection<Long> tickets) {
        for (var ticket : tickets) {
            var version = admin.get("/api/tickets/" + ticket).expect(200).at("version").asLong();
            var seen = 0L;
            while (seen < version) {
                var page = admin.get("/api/tickets/%d/timeline?after_seq=%d&limit=%d".formatted(ticket, seen, PAGE)).expect(200).at("items");
                assertThat(page).as("events of ticket %d after %d", ticket, seen).isNotEmpty();
                for (var entry : page) {
                    assertThat(entry.get("seq").asLong()).isEqualTo(++seen);
                }
            }
            assertThat(seen).isEqualTo(version);
        }
    }

    /** Waits until all readers have read all there is, and nothing was put aside. */
    static void awaitReaders(Http admin, Duration atMost) {
        await().atMost(atMost).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            var standing = admin.get("/api/admin/readers").expect(200).json();
            assertThat(standing.get("readers")).isNotEmpty().allSatisfy(reader -> assertThat(reader.get("pending").asLong()).isZero());
            assertThat(standing.get("failures")).isEmpty();
        });
    }

    /** Nobody was given more than fits, no ticket was given out twice, and none waits while someone has room. */
    void assertFairlyAssigned(String department) {
        assertThat(database.sql("""
                        select payload->>'reason' from ticket_events where type = 'ticket.assigned' and payload->>'reason' like 'auto: least loaded %'
                        """)
                .query(String.class).list()).isNotEmpty().allSatisfy(reason -> {
                    var load = reason.replace("auto: least loaded ", "").split("/");
                    assertThat(Integer.parseInt(load[0])).as(reason).isLessThanOrEqualTo(Integer.parseInt(load[1]));
                });
        assertThat(database.sql("""
                        select ticket_id from ticket_events where type = 'ticket.assigned' and payload->>'reason' like 'auto: %'
                        group by ticket_id having count(*) > 1
                        """)
                .query(Long.class).list()).as("tickets given out twice").isEmpty();
        var room = agents(department);
        assertThat(room).isNotEmpty().allSatisfy(agent -> assertThat(agent.load()).isLessThanOrEqualTo(agent.capacity()));
        var waiting = database.sql("""
                        select count(*) from tickets t join departments d on d.id = t.department_id
                        where d.key = :department and t.status = 'open' and t.assigned_agent_id is null
                        """)
                .param("department", department).query(Integer.class).single();
        assertThat(waiting == 0 || room.stream().allMatch(agent -> agent.load() == agent.capacity()))
                .as("%d tickets wait for %s", waiting, room).isTrue();
    }

    record Agent(long id, int capacity, int load) {
    }

    /** The available agents of a department with what they have to do. */
    List<Agent> agents(String department) {
        return database.sql("""
                        select a.user_id as id, a.capacity, (select count(*) from tickets t where t.assigned_agent_id = a.user_id
                               and t.status in ('open', 'assigned', 'in_progress', 'waiting_on_customer'))::int as load
                        from agents a join agent_departments ad on ad.user_id = a.user_id join departments d on d.id = ad.department_id
                        where d.key = :department and a.is_available order by a.user_id
                        """)
                .param("department", department).query(Agent.class).list();
    }
}
