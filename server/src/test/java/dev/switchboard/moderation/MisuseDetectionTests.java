package dev.switchboard.moderation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.LiveSocket;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** I10: who is looked at, what is reported, and what admins do with it. */
@SwitchboardTest
class MisuseDetectionTests {

    private static final String REPORTS = "/api/admin/misuse-reports";

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TurnableClock clock;

    @Autowired
    MisuseDetection detection;

    private Http admin = new Http("", null, 0);

    /** What other tests raised is older than what is looked at here. */
    @BeforeEach
    void open() {
        desk.open();
        jdbc.sql("delete from misuse_reports").update();
        clock.turnOn(Duration.ofDays(40));
        admin = desk.admin();
    }

    @AfterEach
    void close() {
        desk.open();
        jdbc.sql("update tickets set created_at = least(created_at, now()), updated_at = least(updated_at, now())").update();
    }

    private Http spammer() {
        var customer = desk.customer();
        for (var n = 0; n < 3; n++) {
            customer.raise("Give me a refund");
        }
        return customer;
    }

    private List<JsonNode> reports(String query) {
        return admin.get(REPORTS + query).expect(200).json().get("items").valueStream().toList();
    }

    @Test
    void a_report_says_who_what_and_how_sure() {
        var customer = spammer();
        desk.customer().raise("Where is my parcel?");

        var result = admin.post("/api/admin/trigger-misuse-detection", null).expect(200);

        assertThat(result.at("users").asInt()).isEqualTo(2);
        assertThat(result.at("reports").asInt()).isEqualTo(1);
        assertThat(result.at("failures").asInt()).isZero();
        assertThat(reports("")).singleElement().satisfies(report -> {
            assertThat(report.at("/user/id").asLong()).isEqualTo(customer.id());
            assertThat(report.get("patterns").valueStream().map(JsonNode::asString)).containsExactly("duplicate_titles");
            assertThat(report.get("evidence")).hasSize(3);
            assertThat(report.at("/evidence/0/text").asString()).isEqualTo("Give me a refund");
            assertThat(report.at("/evidence/0/reference").asString()).startsWith("TKT-");
            assertThat(report.at("/findings/0/count").asInt()).isEqualTo(3);
            assertThat(report.get("confidence").asDouble()).isEqualTo(0.6);
            assertThat(report.get("reviewed_at").isNull()).isTrue();
        });
    }

    @Test
    void nobody_is_reported_twice_for_a_day_and_again_the_next() {
        var customer = spammer();
        assertThat(detection.run(24, null).reports()).isEqualTo(1);
        assertThat(detection.run(24, null).reports()).isZero();

        clock.turnOn(Duration.ofDays(1));
        for (var n = 0; n < 3; n++) {
            desk.again(customer).raise("Give me a refund");
        }
        assertThat(detection.run(24, null).reports()).isEqualTo(1);
    }

    @Test
    void two_at_once_report_once() throws Exception {
        var customer = spammer();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Callable<MisuseRuns.Result>>();
            for (var n = 0; n < 4; n++) {
                runs.add(() -> detection.run(24, null));
            }
            assertThat(threads.invokeAll(runs).stream().mapToInt(run -> run.resultNow().reports()).sum()).isEqualTo(1);
        }
        assertThat(jdbc.sql("select count(*) from misuse_reports where user_id = :id").param("id", customer.id()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void one_who_cannot_be_looked_at_does_not_keep_it_from_the_others() {
        var broken = spammer();
        var others = List.of(spammer(), spammer());
        jdbc.sql("""
                create function refuse_report() returns trigger language plpgsql as $$
                begin if new.user_id = %d then raise exception 'not this one'; end if; return new; end $$
                """.formatted(broken.id())).update();
        jdbc.sql("create trigger refuse_report before insert on misuse_reports for each row execute function refuse_report()").update();
        try {
            var result = detection.run(24, null);
            assertThat(result).isEqualTo(new MisuseRuns.Result(3, 2, 1));
            assertThat(reports("").stream().map(report -> report.at("/user/id").asLong())).containsExactlyInAnyOrder(others.get(0).id(), others.get(1).id());
        } finally {
            jdbc.sql("drop trigger refuse_report on misuse_reports").update();
            jdbc.sql("drop function refuse_report()").update();
        }
    }

    @Test
    void everyone_is_looked_at_also_when_there_are_more_than_a_batch() {
        for (var n = 0; n < 17; n++) {
            desk.customer().raise("Ticket " + n);
        }
        assertThat(detection.run(24, null).users()).isEqualTo(17);
    }

    @Test
    void how_far_back_is_for_the_admin_to_say() {
        var customer = desk.customer();
        customer.raise("Same again");
        clock.turnOn(Duration.ofHours(30));
        desk.again(customer).raise("Same again");
        desk.again(customer).raise("Same again");
        admin = desk.again(admin);

        assertThat(admin.post("/api/admin/trigger-misuse-detection", Map.of()).expect(200).at("reports").asInt()).isZero();
        assertThat(admin.post("/api/admin/trigger-misuse-detection", Map.of("hours", 48)).expect(200).at("reports").asInt()).isEqualTo(1);
        for (var hours : List.of(0, -1, 721)) {
            assertThat(admin.post("/api/admin/trigger-misuse-detection", Map.of("hours", hours)).expect(400).text("errors.0.field")).isEqualTo("hours");
        }
        admin.post("/api/admin/trigger-misuse-detection", Map.of("hours", 1)).expect(200);
        admin.post("/api/admin/trigger-misuse-detection", Map.of("hours", 720)).expect(200);
    }

    @Test
    void flagged_content_is_a_pattern_as_long_as_it_is_not_cleared() {
        var customer = desk.customer();
        var ticket = customer.raise("Where is my parcel?");
        jdbc.sql("insert into flagged_content (ticket_id, author_id, kind, score, position, at) values (:ticket, :author, 'threat', 0.9, 0, :at)")
                .param("ticket", ticket).param("author", customer.id()).param("at", java.sql.Timestamp.from(clock.instant())).update();
        detection.run(24, null);
        assertThat(reports("")).singleElement().satisfies(report -> {
            assertThat(report.at("/patterns/0").asString()).isEqualTo("flagged_content");
            assertThat(report.at("/evidence/0/text").asString()).isEqualTo("threat");
            assertThat(report.at("/evidence/0/ticket_id").asLong()).isEqualTo(ticket);
            assertThat(report.get("confidence").asDouble()).isEqualTo(0.9);
        });

        jdbc.sql("update flagged_content set decision = 'cleared', decided_at = now() where ticket_id = :ticket").param("ticket", ticket).update();
        jdbc.sql("delete from misuse_reports").update();
        assertThat(detection.run(24, null).reports()).isZero();
    }

    @Test
    void a_reviewed_report_says_by_whom_and_comes_after_the_others() {
        spammer();
        spammer();
        detection.run(24, null);
        var first = reports("").getFirst().get("id").asLong();

        var reviewed = admin.post(REPORTS + "/" + first + "/mark-reviewed", Map.of("note", " A test of ours. ")).expect(200);

        assertThat(reviewed.text("note")).isEqualTo("A test of ours.");
        assertThat(reviewed.at("reviewed_by.id").asLong()).isEqualTo(admin.id());
        assertThat(reports("").getLast().get("id").asLong()).isEqualTo(first);
        assertThat(reports("?unreviewed=true")).hasSize(1).noneMatch(report -> report.get("id").asLong() == first);
        var page = admin.get(REPORTS + "?limit=1").expect(200);
        assertThat(admin.get(REPORTS + "?limit=1&cursor=" + page.text("next_cursor")).expect(200).items("id")).containsExactly(Long.toString(first));
        admin.post(REPORTS + "/" + first + "/mark-reviewed", null).expect(200);
        admin.post(REPORTS + "/" + first + "/mark-reviewed", Map.of("note", "x".repeat(2001))).expect(400);
        admin.post(REPORTS + "/999999999/mark-reviewed", Map.of()).expect(404);
    }

    @Test
    void the_status_tells_of_the_last_run_and_the_next_which_follows_the_settings() {
        spammer();
        admin.post("/api/admin/trigger-misuse-detection", Map.of("hours", 5)).expect(200);
        var status = admin.get("/api/admin/scheduler-status").expect(200);
        assertThat(status.at("last_hours").asInt()).isEqualTo(5);
        assertThat(status.at("last_by.id").asLong()).isEqualTo(admin.id());
        assertThat(status.at("last_result.reports").asInt()).isEqualTo(1);
        assertThat(status.at("last_run").isNull()).isFalse();

        try {
            admin.patch("/api/admin/settings", Map.of("moderation", Map.of("misuse_hour", 13, "misuse_zone", "Asia/Kathmandu"))).expect(200);
            assertThat(admin.get("/api/admin/scheduler-status").expect(200).text("next_run")).endsWith("T07:15:00Z");
            assertThat(admin.patch("/api/admin/settings", Map.of("moderation", Map.of("misuse_hour", 24))).expect(400).text("errors.0.field")).isEqualTo("misuse_hour");
        } finally {
            admin.patch("/api/admin/settings", Map.of("moderation", Map.of("misuse_hour", 2, "misuse_zone", "UTC"))).expect(200);
        }
        assertThat(admin.get("/api/admin/scheduler-status").expect(200).text("next_run")).endsWith("T02:00:00Z");
        assertThat(admin.get("/api/admin/jobs?limit=200").expect(200).items("name")).contains("misuse-detection");
    }

    @Test
    void only_admins_are_told_of_reports_as_they_come() {
        spammer();
        try (var told = LiveSocket.of(admin, "/ws"); var agent = LiveSocket.of(desk.agent("it"), "/ws"); var customer = LiveSocket.of(desk.customer(), "/ws")) {
            told.hear("ready");
            agent.hear("ready");
            customer.hear("ready");
            detection.run(24, null);
            var event = told.hear("misuse.detected");
            assertThat(event.get("report_id").asLong()).isEqualTo(reports("").getFirst().get("id").asLong());
            assertThat(event.propertyNames()).containsExactlyInAnyOrder("type", "report_id");
            assertThat(agent.settle().told("misuse.detected")).isEmpty();
            assertThat(customer.settle().told("misuse.detected")).isEmpty();
        }
    }

    @Test
    void misuse_is_for_admins_only() {
        for (var other : List.of(desk.agent("it"), desk.customer())) {
            for (var path : List.of(REPORTS, "/api/admin/scheduler-status", "/api/admin/flagged-content", "/api/admin/misuse-counts")) {
                other.get(path).expect(403);
            }
            for (var path : List.of("/api/admin/trigger-misuse-detection", REPORTS + "/1/mark-reviewed", "/api/admin/flagged-content/1/clear",
                    "/api/admin/flagged-content/1/confirm")) {
                other.post(path, Map.of()).expect(403);
            }
        }
        desk.nobody().get(REPORTS).expect(401);
    }
}
