package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * Content on its way, in a private file, so that it can be read more than once at constant memory. The file loses its
 * name as soon as it is open (that is what the JDK does with {@code DELETE_ON_CLOSE} on Linux and macOS): even
 * {@code kill -9} leaves none behind, and nobody else can open it.
 */
final class Spool implements AutoCloseable {

    private final FileChannel file;
    private final long size;
    private final String sha256;

    private Spool(FileChannel file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Takes in all of {@code content}, which stays open.
     *
     * @param limit the most bytes allowed
     * @throws TooLarge as soon as there are more; no more than a buffer beyond the limit is read
     */
    static Spool fill(Path folder, InputStream content, long limit) throws IOException {
        FileChannel file = createIn(folder);
        try {
            MessageDigest digest = newDigest();
            long size = copy(new DigestInputStream(content, digest), Channels.newOutputStream(file), limit);
            return new Spool(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (Throwable e) {
            file.close();
            throw e;
        }
    }

    /** The content from its start. Any number may be open, each at its own place; closing does nothing. */
    InputStream content() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = file.read(ByteBuffer.wrap(buffer, offset, length), position);
                position += Math.max(n, 0);
                return n;
            }
        };
    }

    /** The content for looking around in it. There is one position only, which {@link #content} does not move. */
    SeekableByteChannel channel() {
        return file;
    }

    long size() {
        return size;
    }

    /** SHA-256 of the content in lower-case hex. */
    String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static FileChannel createIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileAttribute<?>[] ownerOnly = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return FileChannel.open(
                folder.resolve("spool-" + UUID.randomUUID()),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                ownerOnly);
    }

    private static long copy(InputStream from, OutputStream to, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int n; (n = from.read(buffer)) >= 0; ) {
            size += n;
            if (size > limit) {
                throw new TooLarge(limit);
            }
            to.write(buffer, 0, n);
        }
        return size;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
