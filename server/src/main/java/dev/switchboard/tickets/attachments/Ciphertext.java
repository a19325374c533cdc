package dev.switchboard.tickets.attachments;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Encrypts while it is read. Tink writes ciphertext into an output stream, but a store wants to read it: this turns the
 * one into the other, a piece at a time.
 *
 * <p>If the plaintext fails, so does this, and again at every further read: the last segment, which alone would make
 * the ciphertext look complete, is only sealed at the plaintext's true end.
 */
final class Ciphertext extends InputStream {

    private final InputStream plaintext;
    private final Sealed sealed = new Sealed();
    private final OutputStream cipher;
    private final byte[] piece = new byte[16 * 1024];
    private boolean complete;

    Ciphertext(InputStream plaintext, StreamingAead aead, byte[] associatedData)
            throws IOException, GeneralSecurityException {
        this.plaintext = plaintext;
        this.cipher = aead.newEncryptingStream(sealed, associatedData);
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
        while (sealed.isEmpty()) {
            if (complete) {
                return -1;
            }
            sealNextPiece();
        }
        return sealed.take(buffer, offset, length);
    }

    private void sealNextPiece() throws IOException {
        int n = plaintext.read(piece);
        if (n < 0) {
            cipher.close();
            complete = true;
        } else {
            cipher.write(piece, 0, n);
        }
    }

    /** Ciphertext that was produced but not yet read; at most a segment and a piece. */
    private static final class Sealed extends ByteArrayOutputStream {

        private int taken;

        boolean isEmpty() {
            return taken == count;
        }

        int take(byte[] buffer, int offset, int length) {
            int n = Math.min(length, count - taken);
            System.arraycopy(buf, taken, buffer, offset, n);
            taken += n;
            if (isEmpty()) {
                reset();
                taken = 0;
            }
            return n;
        }
    }
}
