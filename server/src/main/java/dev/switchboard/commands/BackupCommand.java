package dev.switchboard.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import dev.switchboard.platform.backup.Backup;
import dev.switchboard.platform.backup.BackupException;
import dev.switchboard.platform.backup.Manifest;

/** {@code backup FILE}: everything there is, as of one moment, in one file that only its owner may read (O5). */
final class BackupCommand implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return """
                Usage: ./switchboard backup FILE.tar.gz

                Writes database, attachments and secret into one file, while the server runs or not. Attachments in an
                S3-compatible store are left to that store. Keep the file as you keep the secret: it is in there.""";
    }

    @Override
    public int run(List<String> arguments, Inside server) throws IOException {
        var file = Path.of(new Arguments(arguments).only("the name of the file to write")).toAbsolutePath();
        if (Files.exists(file)) {
            System.err.println("backup: " + file + " is there already");
            return 1;
        }
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try (var inside = server.open()) {
            Files.deleteIfExists(partial);
            Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (var out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                var kept = KeptFiles.of(inside);
                manifest = Backup.write(inside.getBean(DataSource.class), kept.attachments(), kept.secret(), out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            System.out.printf(Locale.ROOT, "Wrote %s: %,d rows of %d tables, %.1f MB%n", file,
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(), manifest.tables().size(), Files.size(file) / 1e6);
            return 0;
        } catch (BackupException failure) {
            System.err.println("backup: " + failure.getMessage());
            return 1;
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
