package dev.switchboard.jar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FreshServerTests {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    /** I1: the moment it is created, also when nothing was there before; asked as soon as the server answers at all. */
    @Test
    void the_first_ticket_of_all_is_understood() {
        try (var server = new JarServer(folder.resolve("fresh"))) {
            server.start();

            var ticket = server.admin().post("/api/tickets", Map.of("subject", "Laptop screen stays black",
                    "description", "My laptop does not start any more, the screen stays black and Windows shows an error. I cannot work.")).expect(201);

            assertThat(ticket.text("category")).isEqualTo("technical");
            assertThat(ticket.text("department")).isEqualTo("it");
            assertThat(ticket.text("language")).isEqualTo("en");
            assertThat(ticket.at("urgency_score").asInt()).isNotEqualTo(50);
            assertThat(server.log()).doesNotContain("ERROR");
        }
    }

    /** They load classes from the jar, all of them waiting for its lock: whoever has it must get to go on, on a machine of two cores too. */
    @Test
    void the_first_requests_of_all_may_come_at_once() throws Exception {
        try (var callers = Executors.newFixedThreadPool(120); var server = new JarServer(folder.resolve("burst"))) {
            server.start();
            var answers = new ArrayList<Future<Integer>>();
            for (var number = 0; number < 40; number++) {
                var page = "/page" + number;
                answers.add(callers.submit(() -> server.nobody().get(page).status()));
                answers.add(callers.submit(() -> server.nobody().get("/api/openapi.json").status()));
                answers.add(callers.submit(() -> server.nobody().post("/api/auth/token", Map.of("username", "x", "password", "y")).status()));
            }

            for (var answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isBetween(200, 499);
            }
        }
    }
}
