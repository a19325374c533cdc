package dev.switchboard.tickets.attachments;

import java.io.InputStream;

/** Content of any length that takes no memory, and knows how much of it was taken. */
final class CountingStream extends InputStream {

    private final long size;
    private long taken;

    CountingStream(long size) {
        this.size = size;
    }

    /** The byte at a place; no segment looks like another. */
    static byte at(long position) {
        return (byte) (position ^ position >> 8 ^ position >> 16 ^ position >> 24);
    }

    long taken() {
        return taken;
    }

    @Override
    public int read() {
        return taken == size ? -1 : at(taken++) & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (taken == size && length > 0) {
            return -1;
        }
        int n = (int) Math.min(length, size - taken);
        for (int i = 0; i < n; i++) {
            buffer[offset + i] = at(taken++);
        }
        return n;
    }
}
