package dev.switchboard.tickets.attachments;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;

/**
 * Encrypts what another store keeps. Each blob gets a key of its own, derived from the master key and a random salt by
 * HKDF-SHA256, and is cut into segments of 64 KiB, each sealed with AES-256-GCM together with its number and whether it
 * is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015, as Tink does it). The key that
 * the blob is stored under is authenticated too. So a changed, cut, reordered or swapped blob is noticed, and no byte
 * of a segment is given out before the whole segment has proved right. Needs memory for a few segments, however long
 * the blob.
 */
public final class EncryptedStore implements BlobStore {

    static final int SEGMENT = 64 * 1024;
    private static final int KEY_BYTES = 32;

    private final BlobStore store;
    private final AesGcmHkdfStreaming cipher;

    /**
     * @param masterKey 256 bits
     * @throws IllegalArgumentException if the key has another length, or keeps its bits in hardware
     */
    public EncryptedStore(BlobStore store, SecretKey masterKey) {
        this.store = store;
        byte[] bits = masterKey.getEncoded();
        if (bits == null || bits.length != KEY_BYTES) {
            throw new IllegalArgumentException("The master key for attachments must have 256 bits");
        }
        try {
            this.cipher = new AesGcmHkdfStreaming(bits, "HmacSha256", KEY_BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform lacks HMAC-SHA256 or AES-GCM", e);
        }
    }

    @Override
    public void put(String key, InputStream content, long size) throws IOException {
        try {
            store.put(key, new Ciphertext(content, cipher, boundTo(key)), cipher.expectedCiphertextSize(size));
        } catch (GeneralSecurityException e) {
            throw new IOException("The blob could not be encrypted", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>The first segment is proved before this returns. Reading on throws an {@link IOException} at the first segment
     * that is wrong or missing, and never reports the end instead.
     */
    @Override
    public InputStream open(String key) throws IOException {
        InputStream encrypted = store.open(key);
        try {
            var content = new BufferedInputStream(cipher.newDecryptingStream(encrypted, boundTo(key)));
            content.mark(1);
            content.read();
            content.reset();
            return content;
        } catch (GeneralSecurityException e) {
            encrypted.close();
            throw new IOException("The blob could not be decrypted", e);
        } catch (Throwable e) {
            encrypted.close();
            throw e;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        store.delete(key);
    }

    @Override
    public void check() throws IOException {
        store.check();
    }

    private static byte[] boundTo(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
