package dev.switchboard.jar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.switchboard.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is done from the command line, beside a running server and without one (T10, O3, O5). */
class CommandsTests {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void what_was_imported_and_backed_up_beside_a_running_server_is_there_after_a_restore_elsewhere() throws IOException {
        try (var first = new JarServer(folder.resolve("first")); var second = new JarServer(folder.resolve("second"))) {
            first.start();
            var admin = first.admin();
            var people = new People(first, admin);
            var customer = people.customer();
            var file = customer.upload("note.txt", "Kept in the vault".getBytes(StandardCharsets.UTF_8)).expect(201).at("id").asLong();
            var ticket = customer.raise("Before the backup", "department", "it", "attachments", List.of(file));
            customer.post("/api/tickets/" + ticket + "/messages", Map.of("body", "Still there?")).expect(201);

            var csv = Files.writeString(folder.resolve("old.csv"), """
                    subject,description,reply,department
                    Lamp flickers,Since Monday.,Replaced.,it
                    ,,,
                    Chair squeaks,It does.,,hr
                    """);
            assertThat(first.command("import", csv.toString())).satisfies(once -> {
                assertThat(once.output()).contains("2 imported", "line 3");
            });
            assertThat(first.command("import", csv.toString()).output()).contains("0 imported", "2 there already");
            assertThat(admin.get("/api/tickets?search=lamp").expect(200).at("items")).hasSize(1);

            var backup = folder.resolve("backup.tar.gz").toString();
            assertThat(first.command("backup", backup)).satisfies(written -> assertThat(written.status()).as(written.output()).isZero());
            assertThat(Files.getPosixFilePermissions(Path.of(backup))).hasSize(2);
            assertThat(first.command("backup", backup).status()).as("an old backup is not written over").isEqualTo(1);

            assertThat(second.command("restore", backup)).satisfies(restored -> assertThat(restored.status()).as(restored.output()).isZero());
            assertThat(second.command("restore", backup)).satisfies(again -> {
                assertThat(again.status()).isEqualTo(1);
                assertThat(again.output()).contains("not empty").doesNotContain("\tat ");
            });
            second.start();
            var there = second.here(customer);
            assertThat(there.get("/api/tickets/" + ticket).expect(200).at("messages")).hasSize(1);
            assertThat(there.get("/api/attachments/" + file).expect(200).response().body()).isEqualTo("Kept in the vault");
            assertReadersGoOn(second, second.here(admin));
            for (var command : List.of("verify-log", "doctor")) {
                assertThat(second.command(command)).satisfies(well -> assertThat(well.status()).as(well.output()).isZero());
            }
        }
    }

    /** The restored log has other transaction ids than the new database will have: what happens now must still be read. */
    private static void assertReadersGoOn(JarServer server, Http admin) {
        var agent = new People(server, admin).clerk("it");
        agent.patch("/api/me/availability", Map.of("is_available", true)).expect(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(admin.get("/api/tickets?status=assigned").expect(200).at("items")).hasSize(2));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(admin.get("/api/admin/readers").expect(200).at("readers"))
                .allSatisfy(reader -> assertThat(reader.get("pending").asLong()).isZero()));
    }

    @ParameterizedTest
    @CsvSource({"SWITCHBOARD_PORT, abc", "SWITCHBOARD_SECRET, x", "SWITCHBOARD_DATABASE_URL, foo"})
    void a_wrong_setting_stops_the_start_with_a_line_that_names_it(String variable, String value) {
        try (var server = new JarServer(folder.resolve("wrong")).with(variable, value)) {
            server.launch();

            assertThat(server.awaitEnd(Duration.ofSeconds(60))).isNotZero();
            assertThat(server.log()).contains("Switchboard cannot start").doesNotContain("\tat ").containsAnyOf(variable,
                    variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
        }
    }

    @Test
    void demo_accounts_exist_in_demo_mode_only() {
        try (var server = new JarServer(folder.resolve("demo")).with("SWITCHBOARD_DEMO", "true")) {
            server.start();
            await().atMost(Duration.ofMinutes(2)).until(() -> server.log().contains("switchboard-demo"));
            var mara = server.signIn("mara", "switchboard-demo");
            assertThat(mara.get("/api/tickets?limit=200").expect(200).at("items").size()).isGreaterThan(100);
            assertThat(server.admin().get("/api/tickets/stats").expect(200).at("total_tickets").asInt()).isEqualTo(300);
            server.terminate();
            assertThat(server.awaitEnd(Duration.ofSeconds(30))).isLessThanOrEqualTo(143);

            server.with("SWITCHBOARD_DEMO", "false").start();

            server.nobody().post("/api/auth/token", Map.of("username", "mara", "password", "switchboard-demo")).expect(401);
            mara.get("/api/me").expect(401);
        }
    }
}
