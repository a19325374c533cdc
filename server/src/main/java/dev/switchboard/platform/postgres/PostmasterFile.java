package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says of itself in {@code postmaster.pid}. The file survives a crash of the machine, so the process it names may be
 * gone, or be somebody else's by now.
 *
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">PostgreSQL: database file layout</a>
 */
record PostmasterFile(long pid, Instant startedAt, int port, boolean ready) {

    private static final int PID = 0;
    private static final int STARTED_AT = 2;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path of(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** @return nothing if there is no such file, or none that makes sense, as after a crash in the midst of writing it */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(of(cluster));
            var pid = number(lines, PID);
            if (pid <= 0) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(pid, Instant.ofEpochSecond(number(lines, STARTED_AT)), (int) number(lines, PORT),
                    lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** The server itself, if the process of that id is a live PostgreSQL on this very cluster. */
    Optional<ProcessHandle> server(Path cluster) {
        return ProcessHandle.of(pid).filter(process -> ServerProcess.runsOn(process, cluster));
    }

    private static long number(List<String> lines, int index) {
        var text = index < lines.size() ? lines.get(index).strip() : "";
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
