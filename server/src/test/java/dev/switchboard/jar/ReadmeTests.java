package dev.switchboard.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The walk through Switchboard in the README works as it is written there. */
class ReadmeTests {

    private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void the_walk_works_line_by_line() throws IOException {
        try (var server = new JarServer(folder.resolve("walk"))) {
            server.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> server.adminPassword().isPresent());
            // The launcher would build first; the command it then runs is the same.
            var walk = BLOCK.matcher(Files.readString(Path.of("..", "README.md"))).results().map(MatchResult::group)
                    .map(block -> block.replaceAll("(?m)^```(bash)?$", "")).collect(Collectors.joining())
                    .replace("http://localhost:8080", server.address())
                    .replace("the-password-it-printed", server.adminPassword().orElseThrow())
                    .replace("/tmp/", folder + "/")
                    .replace("./switchboard import", "\"%s\" -jar \"%s\" import".formatted(JarServer.JAVA, JarServer.jar()));
            var script = Files.writeString(folder.resolve("walk.sh"), "set -eu -o pipefail\n" + walk);
            var bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
            bash.environment().put("SWITCHBOARD_DATA", server.data().toString());

            var ran = JarServer.run(bash);

            assertThat(ran.status()).as(ran.output()).isZero();
            assertThat(ran.output()).contains("\"status\":\"waiting_on_customer\"", "\"status\":\"resolved\"", "\"legal\":[", "Precondition Failed",
                    "\"total_tickets\":1", "2 imported", "2 there already", "Scanner offline").doesNotContain("Internal Server Error");
            assertThat(Files.readString(folder.resolve("watched.txt"))).contains("room.joined", "ticket.assigned", "please install version 6")
                    .doesNotContain("see inventory");
        }
    }
}
