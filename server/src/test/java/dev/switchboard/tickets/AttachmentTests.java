package dev.switchboard.tickets;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** T7, from end to end. */
@SwitchboardTest
class AttachmentTests {

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @Autowired
    Attachments attachments;

    @BeforeEach
    @AfterEach
    void open() {
        desk.open();
    }

    private static long upload(Http person, String name, String content) {
        return person.upload(name, content.getBytes(StandardCharsets.UTF_8)).expect(201).at("id").asLong();
    }

    @Test
    void a_file_is_uploaded_bound_and_downloaded_by_those_who_see_it() {
        var department = desk.department();
        var agent = desk.agent(department);
        var customer = desk.customer();
        var file = upload(customer, "Rechnung für Mai.txt", "Total: 12 €");

        var ticket = customer.raise("With file", "department", department, "attachments", List.of(file));

        var detail = agent.get("/api/tickets/" + ticket).expect(200);
        assertThat(detail.text("attachments.0.file_name")).isEqualTo("Rechnung für Mai.txt");
        assertThat(detail.text("attachments.0.content_type")).startsWith("text/plain");
        var download = agent.get(detail.text("attachments.0.url")).expect(200);
        assertThat(download.response().body()).isEqualTo("Total: 12 €");
        assertThat(download.header("Content-Disposition")).contains("filename*=UTF-8''Rechnung%20f%C3%BCr%20Mai.txt");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox");
        assertThat(download.header("Cache-Control")).contains("no-store");
        desk.customer().get("/api/attachments/" + file).expect(404);
        desk.agent("it").get("/api/attachments/" + file).expect(404);
        desk.nobody().get("/api/attachments/" + file).expect(401);
    }

    @Test
    void an_upload_that_is_bound_to_nothing_is_seen_by_its_uploader_only() {
        var customer = desk.customer();
        var file = upload(customer, "draft.txt", "draft");

        customer.get("/api/attachments/" + file).expect(200);
        desk.admin().get("/api/attachments/" + file).expect(404);
    }

    @Test
    void a_file_is_bound_once_and_only_by_its_uploader() {
        var customer = desk.customer();
        var file = upload(customer, "a.txt", "a");
        var body = Map.of("subject", "s", "description", "d", "attachments", List.of(file));

        assertThat(desk.customer().post("/api/tickets", body).expect(400).text("errors.0.field")).isEqualTo("attachments");
        customer.post("/api/tickets", body).expect(201);
        customer.post("/api/tickets", body).expect(400);
        customer.post("/api/tickets", Map.of("subject", "s", "description", "d", "attachments", List.of(999_999_999))).expect(400);
        assertThat(customer.get("/api/tickets").items("id")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..\\\\..\\\\boot.ini", "/etc/shadow", "a%00.txt", "CON", "x\u202Etxt.exe.txt", "\u0001\u0002.txt", "....", "name\u2028.txt",
            "<script>alert(1)</script>.txt", "; rm -rf ~ .txt", "%2e%2e%2fup.txt"})
    void hostile_names_are_stored_harmlessly_or_refused_with_a_reason(String name) {
        var customer = desk.customer();

        var answer = customer.upload(name, "plain text".getBytes());

        assertThat(answer.status()).as(answer.response().body()).isIn(201, 415, 400);
        if (answer.status() == 201) {
            assertThat(answer.text("file_name")).doesNotContain("/", "\\", "\0", "\u202E", "\u0001", "\u2028").isNotBlank().doesNotStartWith(".");
            var download = customer.get(answer.text("url")).expect(200);
            assertThat(download.header("Content-Disposition")).doesNotContain("\r", "\n", "/");
            assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        } else {
            assertThat(answer.text("detail")).isNotBlank();
        }
    }

    @Test
    void programs_are_refused_whatever_they_call_themselves() {
        var customer = desk.customer();
        var exe = new byte[512];
        exe[0] = 'M';
        exe[1] = 'Z';

        for (var name : List.of("setup.exe", "holiday.jpg", "letter.pdf", "noname")) {
            customer.upload(name, exe).expect(415);
        }
        customer.upload("run.sh", "#!/bin/sh\nrm -rf ~\n".getBytes()).expect(415);
        customer.upload("a.html", "<html><script>alert(1)</script></html>".getBytes()).response();
    }

    @Test
    void html_and_svg_never_open_in_the_browser() {
        var customer = desk.customer();
        for (var page : List.of("<html><body><script>alert(1)</script></body></html>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")) {
            var answer = customer.upload("page.txt", page.getBytes());
            if (answer.status() == 201) {
                assertThat(customer.get(answer.text("url")).expect(200).header("Content-Disposition")).startsWith("attachment");
            } else {
                answer.expect(415);
            }
        }
    }

    @Test
    void a_file_beyond_the_limit_is_413() {
        var answer = desk.customer().upload("big.txt", new byte[26 * 1024 * 1024 - 1000]);

        answer.expect(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_form_without_a_file_is_refused_by_name() {
        var customer = desk.customer();
        var body = "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n";

        assertThat(customer.send("POST", "/api/attachments", body, Map.of("Content-Type", "multipart/form-data; boundary=b")).expect(400).text("errors.0.field"))
                .isEqualTo("file");
        assertThat(customer.send("POST", "/api/attachments", "garbage", Map.of("Content-Type", "multipart/form-data; boundary=b")).status()).isEqualTo(400);
        assertThat(customer.send("POST", "/api/attachments", "garbage", Map.of("Content-Type", "multipart/form-data")).status()).isEqualTo(400);
    }

    @Test
    void an_empty_file_is_stored_or_refused_but_no_failure() {
        assertThat(desk.customer().upload("empty.txt", new byte[0]).status()).isIn(201, 400, 415);
    }

    @Test
    void what_nobody_used_for_a_day_is_thrown_away_and_what_is_used_stays() throws Exception {
        var customer = desk.customer();
        var unused = upload(customer, "unused.txt", "u");
        var used = upload(customer, "used.txt", "u");
        customer.raise("Keeps it", "attachments", List.of(used));
        clock.turnOn(Duration.ofHours(25));

        attachments.purge();

        var again = desk.again(customer);
        again.get("/api/attachments/" + unused).expect(404);
        again.get("/api/attachments/" + used).expect(200);
    }
}
