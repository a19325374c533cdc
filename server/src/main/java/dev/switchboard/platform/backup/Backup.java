package dev.switchboard.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;

/**
 * Writes everything that is worth keeping into one archive, while Switchboard runs on undisturbed: {@code manifest.json}, a file in
 * PostgreSQL's COPY text format for each table, the attachments and the secret (O5).
 *
 * <p>The tables are those of one snapshot. The attachments are read after it, so each that a row of the snapshot speaks of is there, unless
 * it has been deleted in those moments. The archive holds the secret and so must be kept like one.
 */
public final class Backup {

    private Backup() {
    }

    /**
     * @param attachments the folder of attachments; null if they are kept elsewhere
     * @param secret      the file with the key that secrets in the database are encrypted with; null if there is none
     * @param out         is flushed and left open; what is in it is no archive if this throws
     * @return what has been written
     * @throws IOException     if the stream cannot be written, or a file not read
     * @throws BackupException if the database cannot be read
     */
    public static Manifest write(DataSource database, @Nullable Path attachments, @Nullable Path secret, OutputStream out) throws IOException {
        try (var transaction = Transaction.readOnly(database)) {
            var manifest = manifest(transaction);
            try (var archive = new ArchiveWriter(out, manifest.createdAt())) {
                archive.add(ArchiveWriter.MANIFEST, manifest.toJson());
                for (var table : manifest.tables()) {
                    add(transaction.connection(), table, archive);
                }
                transaction.end();
                if (attachments != null && Files.isDirectory(attachments)) {
                    archive.addAll(ArchiveWriter.ATTACHMENTS, attachments);
                }
                if (secret != null && Files.exists(secret)) {
                    archive.add(ArchiveWriter.SECRET, secret);
                }
            }
            return manifest;
        } catch (SQLException | DataAccessException unreadable) {
            throw BackupException.of("The database cannot be read", unreadable);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static Manifest manifest(Transaction transaction) {
        var catalog = transaction.catalog();
        var createdAt = transaction.db().sql("select now()").query(OffsetDateTime.class).single().toInstant();
        var tables = new ArrayList<Manifest.Table>();
        for (var table : catalog.tables()) {
            tables.add(new Manifest.Table(table, catalog.columns(table), catalog.rows(table)));
        }
        // Sequences know no snapshot: read after the tables were fixed, they are at their last row or past it.
        return new Manifest(Manifest.FORMAT, createdAt, catalog.schemaVersion(), tables, catalog.sequences().stream().map(catalog::sequence).toList());
    }

    // By way of a file, for a tar says the size of an entry before its content.
    private static void add(Connection connection, Manifest.Table table, ArchiveWriter archive) throws IOException, SQLException {
        var file = Files.createTempFile("switchboard-backup", ArchiveWriter.TABLE_SUFFIX);
        try {
            try (var out = Files.newOutputStream(file)) {
                var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                        "copy (select %s from %s) to stdout".formatted(Catalog.list(table.columns()), Catalog.inPublic(table.name())), out);
                if (rows != table.rows()) {
                    throw new BackupException("Table %s gave %d rows where it has %d".formatted(table.name(), rows, table.rows()));
                }
            }
            archive.add(ArchiveWriter.TABLES + table.name() + ArchiveWriter.TABLE_SUFFIX, file);
        } finally {
            Files.delete(file);
        }
    }
}
