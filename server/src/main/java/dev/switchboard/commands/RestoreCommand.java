package dev.switchboard.commands;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import dev.switchboard.platform.backup.BackupException;
import dev.switchboard.platform.backup.Restore;

/** {@code restore FILE}: brings back what {@code backup} has written, wholly or not at all (O5). */
final class RestoreCommand implements Command {

    /** What is there before anyone has used an installation: by migration, or by opening it. */
    static final Set<String> SEEDED = Set.of("departments", "categories", "knowledge_changes", "installation", "feed_cursors", "scheduled_tasks");

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return """
                Usage: ./switchboard restore FILE.tar.gz

                Brings a backup back into a data folder, or an external database, that no server has run on yet.""";
    }

    @Override
    public int run(List<String> arguments, Inside server) throws IOException {
        var file = Path.of(new Arguments(arguments).only("the name of a backup")).toAbsolutePath();
        if (!Files.isReadable(file)) {
            System.err.println("restore: " + file + " is not there, or cannot be read");
            return 1;
        }
        try (var archive = new BufferedInputStream(Files.newInputStream(file))) {
            Restore.manifest(archive); // before anything is made: whether it is a backup at all
        } catch (BackupException noBackup) {
            System.err.println("restore: " + noBackup.getMessage());
            return 1;
        }
        try (var inside = server.open(); var archive = new BufferedInputStream(Files.newInputStream(file))) {
            var kept = KeptFiles.of(inside);
            var restored = Restore.read(inside.getBean(DataSource.class), kept.attachments(), kept.secret(), SEEDED, archive);
            System.out.printf(Locale.ROOT, "Restored %,d rows of %d tables and %,d attachments, as of %s%n",
                    restored.manifest().tables().stream().mapToLong(table -> table.rows()).sum(), restored.manifest().tables().size(),
                    restored.attachments(), restored.manifest().createdAt());
            if (!restored.secret()) {
                System.out.println("The secret was not part of it: start with the SWITCHBOARD_SECRET of the installation it comes from.");
            }
            return 0;
        } catch (BackupException failure) {
            System.err.println("restore: " + failure.getMessage());
            return 1;
        }
    }
}
