package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

import com.sun.security.auth.module.UnixSystem;

/** Commands that give a process of a test special surroundings, whoever runs the tests. */
final class Special {

    private Special() {
    }

    /** Without the power of root, in the possession of the same files. */
    static String[] ordinaryUser() {
        return isRoot() ? new String[] {"unshare", "-U"} : new String[] {};
    }

    /** With a disk of so many megabytes mounted on the folder, which only the process itself sees. */
    static String[] diskOf(int megabytes, Path folder) throws IOException {
        return diskOf(megabytes, folder, "true");
    }

    /** @param first a shell command to run before, in which {@code $@} is the process itself and {@code %s} the folder */
    static String[] diskOf(int megabytes, Path folder, String first) throws IOException {
        var path = folder.toRealPath().toString();
        var script = "mount -t tmpfs -o size=%dm none '%s' || exit; %s; exec \"$@\"".formatted(megabytes, path, first.replace("%s", path));
        return new String[] {"unshare", "-U", "-r", "-m", "sh", "-c", script, "sh"};
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
