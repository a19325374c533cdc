package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data folders in which PostgreSQL is unpacked already, by links to one copy, so that each test pays for its own database only. */
final class DataFolders {

    private static final Path UNPACKED = unpack();

    private DataFolders() {
    }

    static Path prepare(Path folder) throws IOException {
        var layout = Layout.in(folder);
        try (var paths = Files.walk(UNPACKED)) {
            for (var path : paths.toList()) {
                var target = layout.home().resolve(UNPACKED.getParent().relativize(path));
                if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path)) {
                    Files.createDirectory(target);
                } else {
                    Files.createLink(target, path);
                }
            }
        }
        return folder;
    }

    private static Path unpack() {
        try {
            var folder = Files.createTempDirectory("switchboard-binaries");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            var layout = Layout.in(folder);
            return Binaries.in(layout, Programs.runBy(layout.uid())).folder();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static void delete(Path folder) {
        try {
            Layout.delete(folder);
        } catch (IOException leftToTheSystem) {
            throw new UncheckedIOException(leftToTheSystem);
        }
    }
}
