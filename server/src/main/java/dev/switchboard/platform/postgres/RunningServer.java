package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The server that another process has open, seen from the outside. */
record RunningServer(Layout layout) {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** @return nothing as long as it is starting or stopping */
    Optional<Database> database() throws IOException {
        try {
            // A second is all the exactness that PostgreSQL gives.
            var heldSince = FolderLock.heldSince(layout.dataFolder()).truncatedTo(ChronoUnit.SECONDS);
            var server = PostmasterFile.read(layout.cluster())
                    .filter(PostmasterFile::ready)
                    // An orphan of a killed run is still ready for a moment, and about to be stopped by the process that holds the lock.
                    .filter(file -> !file.startedAt().isBefore(heldSince))
                    .filter(file -> file.server(layout.cluster()).isPresent());
            if (server.isEmpty()) {
                return Optional.empty();
            }
            var database = new Database(server.get().port(), Files.readString(layout.password()).strip());
            return database.answers() ? Optional.of(database) : Optional.empty();
        } catch (NoSuchFileException onlyBeingMade) {
            return Optional.empty();
        }
    }

    void awaitChange(long deadline) throws IOException {
        if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
            throw new EmbeddedPostgresException("%s, but its database does not answer"
                    .formatted(new AlreadyRunningException(layout.dataFolder(), FolderLock.holder(layout.dataFolder())).getMessage()));
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
}
