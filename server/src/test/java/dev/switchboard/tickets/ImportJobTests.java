package dev.switchboard.tickets;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** T10 over HTTP. */
@SwitchboardTest
class ImportJobTests {

    @Autowired
    Desk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void an_admin_sends_a_file_and_follows_how_it_comes_in() throws Exception {
        var admin = desk.admin();

        var answer = send(admin, Desk.unique("file") + ".csv", "title,description\nDesk,It wobbles.\nShelf,\n", "title=subject");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = new Http.Answer(answer).at("id").asLong();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(admin.get("/api/admin/imports/" + id).expect(200).text("state")).isEqualTo("done"));
        var done = admin.get("/api/admin/imports/" + id).expect(200);
        assertThat(done.at("counts.imported").asInt()).isEqualTo(1);
        assertThat(done.at("counts.failed").asInt()).isEqualTo(1);
        assertThat(done.at("counts.errors.0.line").asInt()).isEqualTo(3);
        assertThat(done.at("created_by.id").asLong()).isEqualTo(admin.id());
        assertThat(done.at("is_dry_run").asBoolean()).isFalse();
        assertThat(admin.get("/api/admin/imports").expect(200).at("items")).isNotEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_as_a_whole_fails_with_the_reason() throws Exception {
        var admin = desk.admin();

        var answer = send(admin, "unknown.csv", "title,text\nA,B\n", "");

        var id = new Http.Answer(answer).expect(202).at("id").asLong();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(admin.get("/api/admin/imports/" + id).expect(200).text("state")).isEqualTo("failed"));
        assertThat(admin.get("/api/admin/imports/" + id).text("problem")).contains("title, text");
    }

    @Test
    void a_mapping_to_no_field_is_refused_at_once() throws Exception {
        assertThat(send(desk.admin(), "any.csv", "a,b\n", "a=headline").statusCode()).isEqualTo(400);
    }

    @Test
    void only_admins_bring_in_files() throws Exception {
        assertThat(send(desk.agent(), "any.csv", "a,b\n", "").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> send(Http who, String name, String content, String map) throws IOException, InterruptedException {
        var boundary = "boundary-of-the-test";
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="map"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                %4$s\r
                --%1$s--\r
                """.formatted(boundary, map, name, content);
        var request = HttpRequest.newBuilder(URI.create(desk.address() + "/api/admin/imports")).header("Authorization", "Bearer " + who.token())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
