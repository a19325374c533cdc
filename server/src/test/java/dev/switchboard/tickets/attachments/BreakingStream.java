package dev.switchboard.tickets.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An upload whose sender goes away: some bytes, then an error instead of the end. */
final class BreakingStream extends InputStream {

    private final ByteArrayInputStream bytes;

    BreakingStream(byte[] bytes) {
        this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() throws IOException {
        int b = bytes.read();
        if (b < 0) {
            throw new IOException("The line went dead");
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = bytes.read(buffer, offset, length);
        if (n < 0) {
            throw new IOException("The line went dead");
        }
        return n;
    }
}
