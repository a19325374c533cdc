package dev.switchboard.tickets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** T10. */
@SwitchboardTest
class ImportTests {

    private static final int ROWS = 936;

    @Autowired
    Desk desk;
    @Autowired
    Imports imports;
    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void a_csv_file_is_brought_in_once_however_often_it_is_brought_in() throws IOException {
        var source = Desk.unique("csv");
        var file = file("tickets.csv", csv(desk.department()));

        assertThat(run(file, source, "body=description,answer=reply,queue=department")).satisfies(first -> {
            assertThat(first.imported()).isEqualTo(ROWS);
            assertThat(first.failed()).isZero();
        });
        assertThat(run(file, source, "body=description,answer=reply,queue=department")).satisfies(again -> {
            assertThat(again.imported()).isZero();
            assertThat(again.skipped()).isEqualTo(ROWS);
        });
    }

    @Test
    void json_lines_are_brought_in_likewise() throws IOException {
        var department = desk.department();
        var lines = new StringBuilder();
        for (var i = 0; i < 90; i++) {
            lines.append("{\"subject\": \"Lamp %d\", \"description\": \"It flickers.\", \"department\": \"%s\", \"tags\": [\"lamp\", \"light\"], \"urgency\": 7}\n".formatted(i, department));
        }
        var source = Desk.unique("jsonl");
        var file = file("tickets.jsonl", lines.toString());

        assertThat(run(file, source, "").imported()).isEqualTo(90);
        assertThat(run(file, source, "").skipped()).isEqualTo(90);
        var ticket = only(department, "Lamp 7");
        assertThat(ticket.text("channel")).isEqualTo("import");
        assertThat(ticket.at("tags")).map(tag -> tag.asString()).containsExactly("lamp", "light");
        assertThat(ticket.at("urgency_score").asInt()).isEqualTo(7);
    }

    @Test
    void a_row_with_broken_quotes_in_the_middle_is_told_by_its_line_and_keeps_nobody_out() throws IOException {
        var lines = csv(desk.department()).lines().toList();
        var broken = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            broken.append(i == 400 ? "\"Never closed,and \"so\" on,nothing,it,high,en" : lines.get(i)).append('\n');
        }

        var counts = run(file("broken.csv", broken.toString()), Desk.unique("broken"), "body=description,answer=reply,queue=department");

        assertThat(counts.imported()).isEqualTo(ROWS - 1);
        assertThat(counts.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(401);
            assertThat(error.reason()).isNotBlank();
        });
    }

    @Test
    void what_is_wrong_with_a_row_is_said_and_the_rest_comes_in() throws IOException {
        var department = desk.department();
        var counts = run(file("odd.csv", """
                subject,description,priority,created_at,customer_email,department
                Fine,All is well,urgent,2024-02-29T10:00:00Z,someone@example.org,%1$s
                ,,high,,,%1$s
                Mistyped,Text,enormous,,,%1$s
                %2$s,Text,low,,,%1$s
                Tomorrow,Text,low,2999-01-01,,%1$s
                Nobody,Text,low,,not an address,%1$s
                Short,Text

                Also fine,Text,LOW,2024-02-29,,%1$s
                """.formatted(department, "x".repeat(201))), Desk.unique("odd"), "");

        assertThat(counts.imported()).isEqualTo(2);
        assertThat(counts.errors()).map(ImportCounts.Error::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(counts.errors()).map(ImportCounts.Error::reason).satisfiesExactly(
                reason -> assertThat(reason).isEqualTo("description is missing"),
                reason -> assertThat(reason).contains("enormous", "critical"),
                reason -> assertThat(reason).contains("subject", "200"),
                reason -> assertThat(reason).contains("created_at", "future"),
                reason -> assertThat(reason).contains("customer_email"),
                reason -> assertThat(reason).contains("2 fields", "6"));
        assertThat(only(department, "Fine").text("priority")).isEqualTo("critical");
    }

    @Test
    void original_times_are_kept_by_ticket_reply_and_events() throws IOException {
        var department = desk.department();
        run(file("times.csv", """
                subject,description,reply,created_at,replied_at,department
                Long ago,Text,An answer,2023-05-01 09:00,2023-05-01T11:30:00+02:00,%s
                """.formatted(department)), Desk.unique("times"), "");

        var ticket = only(department, "Long ago");
        assertThat(ticket.text("created_at")).startsWith("2023-05-01T09:00:00");
        assertThat(ticket.text("first_response_at")).startsWith("2023-05-01T09:30:00");
        assertThat(ticket.text("status")).isEqualTo("open");
        var timeline = desk.admin().get("/api/tickets/%d/timeline".formatted(ticket.at("id").asLong())).expect(200).response().body();
        assertThat(timeline).contains("2023-05-01T09:00:00", "2023-05-01T09:30:00");
    }

    @Test
    void a_byte_order_mark_semicolons_quotes_and_line_breaks_are_read_as_they_are_meant() throws IOException {
        var department = desk.department();
        var source = Desk.unique("oddities");
        run(file("excel.csv", "\uFEFFsubject;description;department\r\n\"Says \"\"hello\"\"; twice\";\"First\nsecond\";%1$s\r\nWritten out;One\\ntwo;%1$s\r\n\r\n"
                .formatted(department)), source, "");

        assertThat(only(department, "Says \"hello\"; twice").text("description")).isEqualTo("First\nsecond");
        assertThat(only(department, "Written out").text("description")).isEqualTo("One\ntwo");
    }

    @Test
    void a_file_without_the_needed_columns_is_refused_with_the_columns_that_it_has() throws IOException {
        var file = file("other.csv", "title,text\nA,B\n");

        assertThatThrownBy(() -> run(file, "other", "")).hasMessageContaining("subject").hasMessageContaining("title, text");
        assertThatThrownBy(() -> run(file, "other", "title=subject,txt=description")).hasMessageContaining("no column 'txt'");
        assertThatThrownBy(() -> run(file, "other", "title=headline")).hasMessageContaining("'headline' is not a field");
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        var department = desk.department();
        var counts = imports.run(file("dry.csv", "subject,description,department\nA,B,%s\n".formatted(department)),
                new ImportOptions("", Desk.unique("dry"), true, true, Long.MAX_VALUE), so -> { });

        assertThat(counts.imported()).isEqualTo(1);
        assertThat(desk.admin().get("/api/tickets?department=" + department).expect(200).at("items")).isEmpty();
    }

    /** R1, R2. */
    @Test
    void three_agents_with_room_for_twenty_get_twenty_and_the_waiting_follow_most_urgent_first() throws IOException {
        var department = desk.department();
        available(department, 5);
        available(department, 5);
        available(department, 10);
        run(file("queue.csv", csv(department)), Desk.unique("queue"), "body=description,answer=reply,queue=department");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(count(department, "assigned")).isEqualTo(20));
        assertThat(count(department, "open")).isEqualTo(ROWS - 20);
        var admin = desk.admin();
        // What was handed out while the file came in is done; what follows are the most urgent of all that wait.
        var first = admin.get("/api/tickets?status=assigned&limit=100&department=" + department).expect(200).at("items");
        first.forEach(ticket -> admin.post("/api/tickets/%d/set-status".formatted(ticket.get("id").asLong()), Map.of("status", "resolved")).expect(200));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(count(department, "assigned")).isEqualTo(20);
            assertThat(admin.get("/api/tickets?status=assigned&limit=100&department=" + department).expect(200).at("items"))
                    .allSatisfy(ticket -> assertThat(ticket.get("priority").asString()).isEqualTo("critical"));
        });
    }

    private void available(String department, int capacity) {
        desk.agent(department).patch("/api/me/availability", Map.of("is_available", true, "capacity", capacity)).expect(200);
    }

    private long count(String department, String status) {
        var admin = desk.admin();
        var count = 0L;
        var cursor = "";
        do {
            var page = admin.get("/api/tickets?limit=100&status=%s&department=%s%s".formatted(status, department, cursor)).expect(200);
            count += page.at("items").size();
            cursor = page.at("next_cursor").isNull() || page.at("next_cursor").isMissingNode() ? "" : "&cursor=" + page.text("next_cursor");
        } while (!cursor.isEmpty());
        return count;
    }

    private Http.Answer only(String department, String subject) {
        var admin = desk.admin();
        var id = admin.get("/api/tickets?limit=100&department=" + department).expect(200).at("items").valueStream()
                .filter(ticket -> ticket.get("subject").asString().equals(subject)).findFirst().orElseThrow().get("id").asLong();
        return admin.get("/api/tickets/" + id).expect(200);
    }

    private ImportCounts run(Path file, String source, String map) throws IOException {
        return imports.run(file, new ImportOptions(map, source, true, false, Long.MAX_VALUE), so -> { });
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** As many rows as a real archive has, every tenth critical, some of them alike. */
    private static String csv(String department) {
        var rows = new StringBuilder("subject,body,answer,queue,priority,language\n");
        for (var i = 0; i < ROWS; i++) {
            rows.append("\"Chair %d, squeaking\",\"Dear all,\\n\\nthe chair \"\"Nr. %d\"\" squeaks.\",\"We send oil.\\nRegards\",%s,%s,%s\n".formatted(
                    i / 2, i / 2, department, i % 10 == 0 ? "critical" : i % 3 == 0 ? "high" : "low", i % 4 == 0 ? "de" : "en"));
        }
        return rows.toString();
    }
}
