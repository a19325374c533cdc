package dev.switchboard.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * An archive taken apart and read to its end, checksum included, before anything is done with it: one that is damaged or cut short does not
 * even get as far as the database.
 *
 * @param tables      a folder with the tables' files
 * @param attachments the folder they are to be moved to, where there is to be one
 * @param staging     where they are until then, on the same disk
 */
record Unpacked(Manifest manifest, Path tables, @Nullable Path attachments, @Nullable Path staging, byte @Nullable [] secret) implements AutoCloseable {

    static Unpacked from(InputStream archive, @Nullable Path attachments) throws IOException {
        var tables = Files.createTempDirectory("switchboard-restore");
        var staging = attachments == null ? null : attachments.toAbsolutePath().resolveSibling(attachments.getFileName() + ".restoring");
        Unpacked whole = null;
        try {
            if (staging != null) {
                FileSystemUtils.deleteRecursively(staging);
                Files.createDirectories(staging);
            }
            var reader = new ArchiveReader(archive);
            var manifest = reader.manifest();
            var secret = unpack(reader, manifest, tables, staging);
            whole = new Unpacked(manifest, tables, attachments, staging, secret);
            return whole;
        } finally {
            if (whole == null) {
                delete(tables, staging);
            }
        }
    }

    Path file(Manifest.Table table) {
        return tables.resolve(table.name() + ArchiveWriter.TABLE_SUFFIX);
    }

    /** Puts the attachments among those in their folder; one of the same name is replaced. */
    int moveAttachments() throws IOException {
        if (attachments == null || staging == null) {
            return 0;
        }
        var moved = 0;
        try (var paths = Files.walk(staging)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var place = attachments.resolve(staging.relativize(path));
                Files.createDirectories(place.getParent());
                Files.move(path, place, StandardCopyOption.REPLACE_EXISTING);
                moved++;
            }
        }
        return moved;
    }

    @Override
    public void close() throws IOException {
        delete(tables, staging);
    }

    private static byte @Nullable [] unpack(ArchiveReader reader, Manifest manifest, Path tables, @Nullable Path staging) throws IOException {
        byte[] secret = null;
        var missing = new TreeSet<String>();
        manifest.tables().forEach(table -> missing.add(ArchiveWriter.TABLES + table.name() + ArchiveWriter.TABLE_SUFFIX));
        for (var name = reader.next(); name != null; name = reader.next()) {
            if (missing.remove(name)) {
                copy(reader, inside(tables, name.substring(ArchiveWriter.TABLES.length())));
            } else if (name.startsWith(ArchiveWriter.ATTACHMENTS)) {
                if (staging != null) {
                    copy(reader, inside(staging, name.substring(ArchiveWriter.ATTACHMENTS.length())));
                }
            } else if (name.equals(ArchiveWriter.SECRET)) {
                secret = reader.bytes();
            } else {
                throw new BackupException("The archive is damaged: its manifest knows nothing of the entry " + name);
            }
        }
        if (!missing.isEmpty()) {
            throw new BackupException("The archive is damaged: it lacks " + String.join(", ", missing));
        }
        return secret;
    }

    private static void copy(ArchiveReader reader, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            reader.copyTo(out);
        }
    }

    // An archive may come from anywhere, and a name in it could lead out of the folder.
    private static Path inside(Path folder, String name) {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder) || path.equals(folder)) {
            throw new BackupException("The archive has an entry that leads out of its folder: " + name);
        }
        return path;
    }

    private static void delete(Path tables, @Nullable Path staging) throws IOException {
        FileSystemUtils.deleteRecursively(tables);
        if (staging != null) {
            FileSystemUtils.deleteRecursively(staging);
        }
    }
}
