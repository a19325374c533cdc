package dev.switchboard.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes the entries of an archive. */
final class ArchiveWriter implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String TABLE_SUFFIX = ".copy";
    static final String ATTACHMENTS = "attachments/";
    static final String SECRET = "secret";

    // The archive holds secrets; whoever unpacks it by hand gets them for himself alone.
    private static final int FOR_THE_OWNER = 0100600;
    private static final int BUFFER = 1 << 16;

    private final Instant createdAt;
    private final TarArchiveOutputStream tar;

    /** @param out is left open */
    ArchiveWriter(OutputStream out, Instant createdAt) throws IOException {
        this.createdAt = createdAt;
        this.tar = new TarArchiveOutputStream(new GZIPOutputStream(new LeftOpen(out), BUFFER), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    void add(String name, byte[] content) throws IOException {
        start(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /** @param file does not change any more */
    void add(String name, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var size = Files.size(file);
            start(name, size);
            var copied = content.transferTo(tar);
            if (copied != size) {
                throw new BackupException("The file %s changed while it was copied".formatted(file));
            }
            tar.closeArchiveEntry();
        }
    }

    /** Adds the files below a folder. One that is deleted meanwhile is left out: it was no longer wanted. */
    void addAll(String prefix, Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(found -> Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)).sorted()::iterator) {
                try {
                    add(prefix + folder.relativize(path), path);
                } catch (NoSuchFileException deletedMeanwhile) {
                    // Attachments go with their tickets; that one is of no more use.
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void start(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(FOR_THE_OWNER);
        entry.setModTime(createdAt.toEpochMilli());
        tar.putArchiveEntry(entry);
    }

    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
