package dev.switchboard.mail.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.TurnableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** The outbox under test: its jobs rest, and mail goes out when the test says so. */
final class PostOffice {

    private final Desk desk;
    private final JdbcClient jdbc;
    private final Scheduler jobs;
    private final Lanes lanes;
    private final TurnableClock clock;

    PostOffice(Desk desk, JdbcClient jdbc, Scheduler jobs, Lanes lanes, TurnableClock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** As at the start of a day: nothing waits, and mail goes by this server. */
    void open(ScriptedSmtp server) {
        jobs.pause();
        await().until(() -> jobs.getCurrentlyExecuting().isEmpty());
        desk.open();
        settle();
        jdbc.sql("delete from mails").update();
        use(server.settings());
    }

    void use(Map<String, Object> settings) {
        desk.admin().patch("/api/admin/settings", Map.of("mail", settings)).expect(200);
    }

    void close() {
        use(Map.of("host", ""));
        jobs.resume();
    }

    /** Until it is decided who is told of all that happened. */
    void settle() {
        await().until(() -> jdbc.sql("""
                        select not exists (select 1 from ticket_events e, feed_cursors c where c.reader = 'mail' and (e.xact, e.id) > (c.xact, c.id))
                        """).query(Boolean.class).single());
    }

    /** What has happened is told: all that is due within the next half minute is sent. */
    void send() {
        settle();
        clock.turnOn(Outbox.GATHERED.plusSeconds(1));
        run();
    }

    void sendAfter(Duration wait) {
        clock.turnOn(wait);
        run();
    }

    private void run() {
        lanes.run(1, () -> false);
    }

    /** The mails to someone as an admin sees them, newest first. */
    List<Map<String, Object>> to(Http person) {
        return jdbc.sql("select * from mails where user_id = :user order by id desc").param("user", person.id()).query().listOfRows();
    }

    Map<String, Object> last(Http person) {
        return to(person).getFirst();
    }
}
