package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** Pieces of a file. */
final class Excerpt {

    private Excerpt() {}

    /** Up to {@code length} bytes from {@code position}; fewer, or none, where the file ends before. */
    static byte[] of(SeekableByteChannel file, long position, int length) throws IOException {
        if (position < 0 || position >= file.size()) {
            return new byte[0];
        }
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(length, file.size() - position));
        file.position(position);
        while (piece.hasRemaining() && file.read(piece) >= 0) {
            // reads on until the piece is full
        }
        return Arrays.copyOf(piece.array(), piece.position());
    }
}
