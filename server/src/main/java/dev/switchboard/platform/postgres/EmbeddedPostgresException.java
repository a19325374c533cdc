package dev.switchboard.platform.postgres;

import org.jspecify.annotations.Nullable;

/** The database inside could not be started, joined or stopped. The message is written for the person who runs Switchboard. */
public class EmbeddedPostgresException extends RuntimeException {

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
