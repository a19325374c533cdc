package dev.switchboard.mail.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.switchboard.Switchboard;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** N4 with two servers on one database, each with lanes of its own, and a mail server that is not at its best. */
@SwitchboardTest
class TwoNodesTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scheduler jobs;

    @Autowired
    Lanes lanes;

    @Autowired
    TurnableClock clock;

    @Autowired
    Environment environment;

    @Test
    void nothing_is_lost_and_nothing_is_sent_twice() throws Exception {
        var same = new ArrayList<String>();
        for (var name : List.of("switchboard.data", "switchboard.database.url", "switchboard.database.username", "switchboard.database.password", "server.address")) {
            same.add("--" + name + "=" + environment.getProperty(name));
        }
        same.add("--server.port=0");
        var smtp = new ScriptedSmtp();
        var post = new PostOffice(desk, jdbc, jobs, lanes, clock);
        post.open(smtp);
        try (var second = new SpringApplicationBuilder(Switchboard.class).run(same.toArray(String[]::new))) {
            var department = desk.department();
            var agent = desk.agent(department);
            for (var i = 0; i < 40; i++) {
                var ticket = desk.customer().raise("Lamp " + i, "department", department);
                agent.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Answer " + i)).expect(201);
            }
            post.settle();
            smtp.on("RCPT", "451 not now", "451 not now").on("HELLO", "421 busy", ScriptedSmtp.DROP);
            jobs.resume();

            await().until(() -> {
                jdbc.sql("update mails set due_at = now() where state = 'queued'").update(); // what was put off is due at once
                return jdbc.sql("select count(*) from mails where state <> 'sent'").query(Integer.class).single() == 0;
            });
            var ids = new ArrayList<String>();
            for (var mail : smtp.mails()) {
                ids.add(mail.getMessageID());
            }
            assertThat(ids).hasSize(40).doesNotHaveDuplicates();
            assertThat(smtp.mostAtOnce()).isLessThanOrEqualTo(5); // four, and one for codes
            assertThat(second.isRunning()).isTrue();
        } finally {
            post.close();
            smtp.close();
        }
    }
}
