package dev.switchboard.platform.postgres;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another live process has the data folder open, so this one must not start a second database on it. */
public final class AlreadyRunningException extends EmbeddedPostgresException {

    private final OptionalLong pid;

    AlreadyRunningException(Path folder, OptionalLong pid) {
        super("Switchboard%s is already running on %s".formatted(pid.isPresent() ? " (pid %d)".formatted(pid.getAsLong()) : "", folder));
        this.pid = pid;
    }

    /** The process that has the folder open; empty in the instant in which it has locked the folder and not yet left its name. */
    public OptionalLong pid() {
        return pid;
    }
}
