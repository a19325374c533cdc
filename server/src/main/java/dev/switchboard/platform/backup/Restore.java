package dev.switchboard.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;

/**
 * Brings what {@link Backup} has written into a fresh database (O5), wholly or not at all: the archive is read to its end first, then
 * everything happens in one transaction. Sessions, indexes and whatever else is kept outside the database and the attachments
 * is built anew by those who need it.
 */
public final class Restore {

    private Restore() {
    }

    /**
     * What has been restored.
     *
     * @param attachments how many files
     * @param secret      whether the archive had one and it has been put in its place
     */
    public record Restored(Manifest manifest, int attachments, boolean secret) {
    }

    /**
     * Reads the beginning of an archive. Its {@link Manifest#schemaVersion()} is the one to migrate the fresh database to before the rest is
     * restored; the migrations since then come after.
     *
     * @param archive is left open
     * @throws BackupException if it is no archive that this release can read
     */
    public static Manifest manifest(InputStream archive) {
        return new ArchiveReader(archive).manifest();
    }

    /**
     * Restores an archive into a database that has the same schema and nothing in it but what migrations put there, which is replaced.
     *
     * @param attachments the folder of attachments; null to leave them out
     * @param secret      the place of the secret; what is there and differs is kept beside it as {@code <name>.before-restore}. Null to leave it out
     * @param seeded      the tables of schema {@code public} that migrations fill; all others must be empty
     * @param archive     is left open
     * @throws BackupException if the database is not fresh, the archive is damaged, or it does not fit; then nothing has been changed
     * @throws IOException     if there is no room to unpack it
     */
    public static Restored read(DataSource database, @Nullable Path attachments, @Nullable Path secret, Set<String> seeded, InputStream archive)
            throws IOException {
        try (var transaction = Transaction.readWrite(database)) {
            requireFresh(transaction.catalog(), seeded);
        } catch (SQLException | DataAccessException unreadable) {
            throw BackupException.of("The database cannot be read", unreadable);
        }
        try (var unpacked = Unpacked.from(archive, attachments); var transaction = Transaction.readWrite(database)) {
            var catalog = transaction.catalog();
            requireSameSchema(catalog, unpacked.manifest());
            lock(transaction);
            requireFresh(catalog, seeded);
            load(transaction, unpacked);
            var moved = unpacked.moveAttachments();
            var placed = secret != null && unpacked.secret() != null;
            if (placed) {
                place(unpacked.secret(), secret);
            }
            transaction.commit();
            return new Restored(unpacked.manifest(), moved, placed);
        } catch (SQLException | DataAccessException refused) {
            throw BackupException.of("The database does not take what is in the archive", refused);
        }
    }

    private static void requireFresh(Catalog catalog, Set<String> seeded) {
        catalog.schemaVersion();
        for (var table : catalog.tables()) {
            if (!seeded.contains(table) && !catalog.isEmpty(table)) {
                throw new BackupException("The database is not empty (there are rows in table %s): restore into a new data folder or database".formatted(table));
            }
        }
    }

    private static void requireSameSchema(Catalog catalog, Manifest manifest) {
        if (!manifest.schemaVersion().equals(catalog.schemaVersion())) {
            throw new BackupException("The archive has the tables of version %s, the database those of version %s: restore with the release that made it"
                    .formatted(manifest.schemaVersion(), catalog.schemaVersion()));
        }
        var different = new TreeSet<>(catalog.tables());
        for (var table : manifest.tables()) {
            if (!different.remove(table.name()) || !new HashSet<>(table.columns()).equals(new HashSet<>(catalog.columns(table.name())))) {
                different.add(table.name());
            }
        }
        if (!different.isEmpty()) {
            throw new BackupException("The archive and the database differ in the tables " + String.join(", ", different));
        }
    }

    // Nobody may write between the look at the tables and the end; who is at work in them now has some seconds to finish.
    private static void lock(Transaction transaction) {
        transaction.db().sql("set local lock_timeout = '10s'").update();
        transaction.db().sql("lock table %s in access exclusive mode".formatted(names(transaction.catalog().tables()))).update();
    }

    private static void load(Transaction transaction, Unpacked unpacked) throws SQLException, IOException {
        var db = transaction.db();
        var tables = unpacked.manifest().tables();
        var checks = SuspendedChecks.of(transaction.catalog());
        var logs = EventLogs.of(transaction.catalog(), checks.foreignKeys());
        db.sql("truncate " + names(tables.stream().map(Manifest.Table::name).toList())).update();
        for (var table : tables) {
            copy(transaction, table, logs.concern(table.name()) ? logs.stage(table) : Catalog.inPublic(table.name()), unpacked.file(table));
        }
        logs.settle(tables);
        for (var sequence : unpacked.manifest().sequences()) {
            db.sql("select setval(:name::regclass, :value, :called)").param("name", Catalog.inPublic(sequence.name()))
                    .param("value", sequence.lastValue()).param("called", sequence.called()).query(Long.class).single();
        }
        checks.restore();
        // Else the first minutes would be planned as if everything were empty.
        db.sql("analyze " + names(tables.stream().map(Manifest.Table::name).toList())).update();
    }

    private static void copy(Transaction transaction, Manifest.Table table, String target, Path file) throws SQLException, IOException {
        try (var rows = Files.newInputStream(file)) {
            var copied = transaction.connection().unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(target, Catalog.list(table.columns())), rows);
            if (copied != table.rows()) {
                throw new BackupException("The archive is damaged: table %s has %d rows in it, and %d by its manifest"
                        .formatted(table.name(), copied, table.rows()));
            }
        }
    }

    private static void place(byte[] secret, Path place) throws IOException {
        if (Files.exists(place) && Arrays.equals(Files.readAllBytes(place), secret)) {
            return;
        }
        var unfinished = Files.createTempFile(place.toAbsolutePath().getParent(), "secret", null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, secret);
        if (Files.exists(place)) {
            Files.copy(place, place.resolveSibling(place.getFileName() + ".before-restore"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String names(List<String> tables) {
        return String.join(", ", tables.stream().map(Catalog::inPublic).toList());
    }
}
