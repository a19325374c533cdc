package dev.switchboard.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTests {

    @TempDir
    Path folder;

    ServerLog log;

    @BeforeEach
    void open() {
        log = new ServerLog(folder.resolve("postgres.log"));
    }

    @Test
    void only_what_was_written_since_is_told_and_of_that_the_end() throws IOException {
        assertThat(log.since(log.end())).isEmpty();
        Files.writeString(log.file(), "an old trouble\n");
        var from = log.end();
        assertThat(log.since(from)).isEmpty();

        Files.writeString(log.file(), "an old trouble\na new one\n");
        assertThat(log.since(from)).isEqualTo("a new one");

        Files.writeString(log.file(), IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining("\n")));
        assertThat(log.since(0)).startsWith("9988\n").endsWith("\n9999");
    }

    @Test
    void a_long_log_is_turned_and_a_short_one_kept() throws IOException {
        log.turn();
        Files.writeString(log.file(), "short");
        log.turn();
        assertThat(log.file()).hasContent("short");

        Files.write(log.file(), new byte[10_000_001]);
        log.turn();
        assertThat(log.file()).doesNotExist();
        assertThat(folder.resolve("postgres.log.1")).hasSize(10_000_001);
    }
}
