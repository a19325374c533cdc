package dev.switchboard.platform.jobs;

import java.util.ArrayList;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done in the background, as admins see it. */
@SwitchboardTest
class JobTests {

    private static final String PATH = "/api/admin/jobs";

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
    }

    /** Jobs of a name that no scheduler here knows are left alone, if they are due in a far future. */
    @BeforeEach
    void plan() {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, version)
                values ('test-send', '1', '2100-01-01', false, null, null, null, null, 1),
                       ('test-send', '2', '2100-01-01', false, null, '2026-01-01', '2026-01-02', 3, 1),
                       ('test-sweep', 'recurring', '2100-01-01', true, 'node-1', '2026-01-01', null, 0, 1)
                """).update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from scheduled_tasks where task_name like 'test-%'").update();
    }

    private JsonNode job(String name, String instance) {
        return desk.admin().get(PATH + "?limit=200").expect(200).json().get("items").valueStream()
                .filter(job -> job.get("name").asString().equals(name) && job.get("instance").asString().equals(instance)).findFirst().orElseThrow();
    }

    @Test
    void each_says_when_it_is_next_and_how_it_went() {
        var failing = job("test-send", "2");
        assertThat(failing.get("next_run").asString()).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(failing.get("last_success").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(failing.get("last_failure").asString()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(failing.get("consecutive_failures").asInt()).isEqualTo(3);
        assertThat(failing.get("is_running").asBoolean()).isFalse();

        assertThat(job("test-sweep", "recurring").get("is_running").asBoolean()).isTrue();
        assertThat(job("test-sweep", "recurring").get("running_on").asString()).isEqualTo("node-1");
        assertThat(job("test-send", "1").get("last_success").isNull()).isTrue();
        assertThat(job("close-resolved", "recurring").get("next_run").isNull()).as("the server's own are there").isFalse();
    }

    @Test
    void those_that_fail_can_be_looked_at_alone() {
        var failing = desk.admin().get(PATH + "?failing=true&limit=200").expect(200).json().get("items").valueStream().toList();

        assertThat(failing).allMatch(job -> job.get("consecutive_failures").asInt() > 0);
        assertThat(failing).anyMatch(job -> job.get("name").asString().equals("test-send"));
    }

    @Test
    void pages_go_through_all_of_them_once() {
        var admin = desk.admin();
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = admin.get(PATH + "?limit=2&cursor=" + cursor).expect(200);
            page.json().get("items").forEach(job -> seen.add(job.get("name").asString() + " " + job.get("instance").asString()));
            cursor = page.at("next_cursor").isNull() ? "" : page.text("next_cursor");
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().contains("test-send 1", "test-send 2", "test-sweep recurring", "close-resolved recurring", "hand-out recurring");
    }

    @Test
    void bad_cursors_and_limits_are_refused_and_only_admins_look() {
        var admin = desk.admin();
        for (var query : java.util.List.of("cursor=x", "cursor=am9icwpub3RhYgow", "limit=0", "limit=201", "failing=perhaps")) {
            admin.get(PATH + "?" + query).expect(400);
        }
        desk.agent("it").get(PATH).expect(403);
        desk.customer().get(PATH).expect(403);
    }
}
