package dev.switchboard.jar;

import java.nio.file.Path;
import java.util.Map;

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
}
