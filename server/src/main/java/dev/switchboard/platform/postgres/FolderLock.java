package dev.switchboard.platform.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run on a data folder: a lock of the operating system on {@code switchboard.lock}, which holds the owner's process id for
 * people and tools to read. The system drops the lock with its process however that ends, so there is no such thing as a stale one.
 */
final class FolderLock implements AutoCloseable {

    // POSIX drops a process's lock on a file as soon as the process closes any descriptor of it, even one opened only to read.
    // So the folders that this process holds are known here, and their lock files are not touched a second time.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final RandomAccessFile access;

    private FolderLock(Path file, RandomAccessFile access) {
        this.file = file;
        this.access = access;
    }

    /** @return nothing if the folder is locked, by another process or by this one */
    static Optional<FolderLock> tryAcquire(Path folder) throws IOException {
        var file = file(folder);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        RandomAccessFile access = null;
        var acquired = false;
        try {
            access = open(file);
            acquired = access.getChannel().tryLock() != null;
            if (acquired) {
                write(access, ProcessHandle.current().pid() + "\n");
                return Optional.of(new FolderLock(file, access));
            }
            return Optional.empty();
        } catch (OverlappingFileLockException lockedByThisProcessInAnotherClassLoader) {
            return Optional.empty();
        } finally {
            if (!acquired) {
                HELD.remove(file);
                if (access != null) {
                    access.close();
                }
            }
        }
    }

    /** The process that holds the lock, as far as it has said so yet. */
    static OptionalLong holder(Path folder) throws IOException {
        var file = file(folder);
        if (HELD.contains(file)) {
            return OptionalLong.of(ProcessHandle.current().pid());
        }
        var content = Files.readString(file).strip();
        return content.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(content)) : OptionalLong.empty();
    }

    /** When the lock was taken; what was started on the folder before is not its holder's. */
    static Instant heldSince(Path folder) throws IOException {
        return Files.getLastModifiedTime(file(folder)).toInstant();
    }

    private static Path file(Path folder) {
        return folder.resolve("switchboard.lock");
    }

    @Override
    public void close() throws IOException {
        if (!access.getChannel().isOpen()) {
            return;
        }
        try (access) {
            write(access, "");
        } finally {
            HELD.remove(file);
        }
    }

    // Not a channel of its own, which an interrupt of the thread would close, and the lock with it.
    private static RandomAccessFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException madeByAnother) {
                // Then they are after the same lock, and the lock decides.
            }
        }
        return new RandomAccessFile(file.toFile(), "rw");
    }

    private static void write(RandomAccessFile access, String content) throws IOException {
        access.setLength(0);
        access.seek(0);
        access.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
