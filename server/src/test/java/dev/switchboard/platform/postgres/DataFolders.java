package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Data folders that have been open once already, made from one such folder, so that each test pays for what it is about only. */
final class DataFolders {

    private static final Path OPENED_ONCE = openOnce();

    private DataFolders() {
    }

    static Path prepare(Path folder) throws IOException {
        var from = OPENED_ONCE.resolve("postgres");
        var to = Layout.in(folder).home();
        try (var paths = Files.walk(from)) {
            for (var path : paths.skip(1).toList()) {
                var target = to.resolve(from.relativize(path));
                if (Files.isSymbolicLink(path)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path)) {
                    Files.createDirectory(target, PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(path)));
                } else if (from.relativize(path).startsWith("cluster")) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                } else {
                    Files.createLink(target, path);
                }
            }
        }
        Files.delete(to.resolve("postgres.log"));
        return folder;
    }

    private static Path openOnce() {
        try {
            var folder = Files.createTempDirectory("switchboard-opened-once");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            EmbeddedPostgres.open(folder, PostgresSettings.defaults()).close();
            return folder;
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
