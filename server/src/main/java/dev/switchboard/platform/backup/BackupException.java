package dev.switchboard.platform.backup;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** A backup was not made, or not restored. The message is written for the person who runs Switchboard. */
public class BackupException extends RuntimeException {

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** With what PostgreSQL itself says, which names the table and the row. */
    static BackupException of(String what, Exception cause) {
        return new BackupException(what + ": " + NestedExceptionUtils.getMostSpecificCause(cause).getMessage(), cause);
    }
}
