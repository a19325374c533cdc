package dev.switchboard.tickets.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets exactly {@code size} bytes through and throws where the source ends early or goes on. So a store never keeps a
 * blob of another length than announced, and never reads on without end.
 */
final class ExactStream extends FilterInputStream {

    private final long size;
    private long read;

    ExactStream(InputStream source, long size) {
        super(source);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n = super.read(buffer, offset, length);
        if (n < 0 && read < size) {
            throw new IOException("The content ended after " + read + " of " + size + " bytes");
        }
        if (n > size - read) {
            throw new IOException("The content is longer than the " + size + " bytes announced");
        }
        read += Math.max(n, 0);
        return n;
    }

    // Skipping or going back would make the count wrong
    @Override
    public long skip(long n) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Leaves the source open: it belongs to the one who gave it. */
    @Override
    public void close() {}
}
