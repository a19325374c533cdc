package dev.switchboard.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the entries of an archive, one after the other. Whatever cannot be read is a {@link BackupException} that says so. */
final class ArchiveReader {

    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_IN_MEMORY = 16_000_000;

    private final InputStream unzipped;
    private final TarArchiveInputStream tar;

    /** @param archive is left open */
    ArchiveReader(InputStream archive) {
        this.unzipped = reading(() -> new GZIPInputStream(archive, BUFFER));
        this.tar = new TarArchiveInputStream(unzipped, "UTF-8");
    }

    /** Comes first, always. */
    Manifest manifest() {
        if (!ArchiveWriter.MANIFEST.equals(next())) {
            throw new BackupException("This is no backup of Switchboard: it does not begin with a manifest");
        }
        return Manifest.fromJson(bytes());
    }

    /** @return the name of the next entry; null after the last, by when the archive is known to be whole */
    @Nullable String next() {
        var entry = reading(tar::getNextEntry);
        if (entry == null) {
            // The checksum is behind the end of the tar.
            reading(() -> unzipped.transferTo(OutputStream.nullOutputStream()));
            return null;
        }
        return entry.getName();
    }

    byte[] bytes() {
        var bytes = reading(() -> tar.readNBytes(LARGEST_IN_MEMORY));
        if (bytes.length == LARGEST_IN_MEMORY) {
            throw new BackupException("The archive is damaged: it has an entry of an impossible size");
        }
        return bytes;
    }

    void copyTo(OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (var length = readInto(buffer); length >= 0; length = readInto(buffer)) {
            out.write(buffer, 0, length);
        }
    }

    private int readInto(byte[] buffer) {
        return reading(() -> tar.read(buffer));
    }

    private static <T> T reading(Reading<T> what) {
        try {
            return what.read();
        } catch (IOException unreadable) {
            throw new BackupException("The archive is damaged or cut short, or is none: " + unreadable.getMessage(), unreadable);
        }
    }

    private interface Reading<T> {

        T read() throws IOException;
    }
}
