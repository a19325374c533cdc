package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops the server process of a cluster. It is not a child of this process but a daemon that {@code pg_ctl} lets go, so that
 * Ctrl-C in a terminal reaches the application alone, which stops its database last.
 */
final class Server {

    private static final Logger log = LoggerFactory.getLogger(Server.class);

    private static final int ATTEMPTS = 4;
    private static final Duration HARD_STOP = Duration.ofSeconds(20);

    private final Layout layout;
    private final Binaries binaries;
    private final Programs programs;
    private final Cluster cluster;
    private final PostgresSettings settings;
    private final StartFailure failure;
    private final ServerLog serverLog;

    Server(Layout layout, Binaries binaries, Programs programs, Cluster cluster, PostgresSettings settings, StartFailure failure) {
        this.layout = layout;
        this.binaries = binaries;
        this.programs = programs;
        this.cluster = cluster;
        this.settings = settings;
        this.failure = failure;
        this.serverLog = failure.log();
    }

    /**
     * Starts the server on a free port, after stopping one that a killed process may have left behind.
     *
     * @return the port
     */
    int start() throws IOException {
        for (var attempt = 1;; attempt++) {
            stopOrphan();
            serverLog.turn();
            var from = serverLog.end();
            var port = Cluster.freePort();
            cluster.configure(settings.parameters(), port);
            var started = programs.run(settings.startTimeout(), pgCtl("start", settings.startTimeout(), "-l", layout.log().toString()));
            if (started.succeeded()) {
                return port;
            }
            var said = serverLog.since(from);
            if (attempt == ATTEMPTS || !mendsItself(said)) {
                stopOrphan();
                throw failure.of("The database in %s does not start".formatted(layout.cluster()), said.isBlank() ? started.output() : said);
            }
            log.info("PostgreSQL did not start at once, trying again: {}", said);
        }
    }

    /** Orderly if there is time: every session ends, and the next start needs no recovery. */
    void stop() throws IOException {
        var server = running();
        if (server.isEmpty()) {
            return;
        }
        if (!programs.run(settings.stopTimeout(), pgCtl("stop", settings.stopTimeout(), "-m", "fast")).succeeded()) {
            log.warn("PostgreSQL did not stop within {} s and is stopped the hard way; its next start recovers", settings.stopTimeout().toSeconds());
            var stopped = programs.run(HARD_STOP, pgCtl("stop", HARD_STOP, "-m", "immediate"));
            if (!stopped.succeeded() && running().isPresent()) {
                throw new EmbeddedPostgresException("The database in %s (pid %d) cannot be stopped: %s"
                        .formatted(layout.cluster(), server.get().pid(), stopped.output()));
            }
        }
    }

    private void stopOrphan() throws IOException {
        running().ifPresent(orphan -> log.info("Stopping PostgreSQL (pid {}) that an earlier run has left behind", orphan.pid()));
        stop();
        // Names no process, or a stranger's: PostgreSQL itself would take any live process for a server and refuse to start.
        Files.deleteIfExists(PostmasterFile.of(layout.cluster()));
        // A server that was killed itself leaves sessions behind that are still at work, and which bar the next start.
        ServerProcess.allOn(layout.cluster()).forEach(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> running() throws IOException {
        return PostmasterFile.read(layout.cluster()).flatMap(file -> file.server(layout.cluster()));
    }

    // Another program took the port meanwhile; a start or a session of a killed run is only just ending.
    private static boolean mendsItself(String said) {
        return said.contains("Address already in use")
                || said.contains("could not create any TCP/IP sockets")
                || said.contains("lock file \"postmaster.pid\" already exists")
                || said.contains("pre-existing shared memory block");
    }

    private List<String> pgCtl(String action, Duration limit, String... options) {
        var command = new ArrayList<>(List.of(binaries.program("pg_ctl").toString(), action,
                "-D", layout.cluster().toString(), "-w", "-t", Long.toString(Math.max(1, limit.toSeconds()))));
        command.addAll(List.of(options));
        return command;
    }
}
