package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says plainly why there is no database: what was tried, what is most likely wrong, and what PostgreSQL itself said. */
record StartFailure(Path dataFolder, ServerLog log) {

    private static final long HARDLY_ANY = 32_000_000;

    /** @param said the output of the program, or what the server has logged */
    EmbeddedPostgresException of(String what, String said) {
        return new EmbeddedPostgresException(what + likelyReason(dataFolder, said) + "." + quoted(said));
    }

    /** For what is plain already; the log's last lines may still tell more. */
    EmbeddedPostgresException because(String what) throws IOException {
        return new EmbeddedPostgresException(what + "." + quoted(log.since(0)));
    }

    static EmbeddedPostgresException of(Path dataFolder, IOException cause) {
        var reason = switch (cause) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException notAFolder -> notAFolder.getFile() + " is a file, not a folder";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            case IOException other -> String.valueOf(other.getMessage());
        };
        return new EmbeddedPostgresException(
                "The data folder %s cannot be used%s: %s".formatted(dataFolder, likelyReason(dataFolder, reason), reason), cause);
    }

    // PostgreSQL clears up after itself before it gives up, so there may be space again by now.
    private static String likelyReason(Path dataFolder, String said) {
        try {
            var free = Files.getFileStore(dataFolder).getUsableSpace();
            var full = free < HARDLY_ANY || said.contains("No space left on device") || said.contains("Check free disk space");
            return full ? ", for the disk of %s is full (%d MB free)".formatted(dataFolder, free / 1_000_000) : "";
        } catch (IOException unknown) {
            return "";
        }
    }

    private static String quoted(String said) {
        return said.isBlank() ? "" : " PostgreSQL says:\n" + said.indent(2).stripTrailing();
    }
}
