package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

/**
 * Blobs as files below one folder, which only this process's user may enter. A blob is
 * written beside its place, forced to disk and then moved there in one step, so a crash leaves either the whole file or
 * none.
 */
public final class LocalStore implements BlobStore {

    private static final Duration LEFT_OVER = Duration.ofHours(6);

    private final Path folder;
    private final Path unfinished;

    /**
     * Creates the folder if need be and clears away what a crash left half written hours ago.
     *
     * @throws IOException if the folder cannot be made or written to
     */
    public LocalStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.unfinished = Files.createDirectories(this.folder.resolve(".unfinished"));
        if (hasPosixPermissions()) {
            Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(unfinished)) {
            for (Path leftover : leftovers) {
                // Another process of this installation, such as a command line tool, may be writing just now
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(Instant.now().minus(LEFT_OVER))) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }

    @Override
    public void put(String key, InputStream content, long size) throws IOException {
        Path place = place(key);
        Path half = Files.createTempFile(unfinished, "put-", "");
        try {
            try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE)) {
                new ExactStream(content, size).transferTo(Channels.newOutputStream(file));
                file.force(true);
            }
            Files.createDirectories(place.getParent());
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            forceFolders(place.getParent());
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return Files.newInputStream(place(key));
        } catch (NoSuchFileException e) {
            throw new BlobMissing(key, e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    /** Writes and deletes one byte, so that a full disk or one mounted read-only shows as well as a lost one. */
    @Override
    public void check() throws IOException {
        Path probe = Files.createTempFile(unfinished, "check-", "");
        try {
            Files.write(probe, new byte[1]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private Path place(String key) {
        Path place = folder.resolve(BlobKeys.require(key)).normalize();
        if (!place.startsWith(folder)) {
            throw new IllegalArgumentException("The key leaves the folder");
        }
        return place;
    }

    // A file survives a power cut only if its folder's entry is on disk too, and that folder's in its parent
    private void forceFolders(Path lowest) throws IOException {
        if (!hasPosixPermissions()) {
            return; // Windows cannot open a folder, and writes its entries through
        }
        for (Path each = lowest; each.startsWith(folder); each = each.getParent()) {
            try (FileChannel entry = FileChannel.open(each, StandardOpenOption.READ)) {
                entry.force(true);
            }
        }
    }

    private boolean hasPosixPermissions() {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    }
}
