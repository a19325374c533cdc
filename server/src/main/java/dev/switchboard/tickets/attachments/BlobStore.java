package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.io.InputStream;

/**
 * A place that keeps opaque blobs under keys from {@link BlobKeys}. A blob is there whole or not at all: once
 * {@link #put} has returned, it survives a crash; if {@code put} threw, nothing can be read under the key.
 *
 * <p>A key that no {@link BlobKeys} could have made is refused with an {@link IllegalArgumentException}.
 */
public interface BlobStore {

    /**
     * Stores a blob, replacing one that is already under the key. Leaves {@code content} open.
     *
     * @param size the exact number of bytes in {@code content}
     * @throws IOException if the store fails, or if {@code content} has fewer or more bytes than {@code size}
     */
    void put(String key, InputStream content, long size) throws IOException;

    /**
     * Opens a blob for reading from its start; the caller closes it.
     *
     * @throws BlobMissing if there is none under the key
     * @throws IOException if the store fails
     */
    InputStream open(String key) throws IOException;

    /**
     * Deletes a blob; does nothing if there is none under the key.
     *
     * @throws IOException if the store fails
     */
    void delete(String key) throws IOException;

    /**
     * Asks cheaply whether the store could serve now; for health.
     *
     * @throws IOException if it could not, with a message for the operator
     */
    void check() throws IOException;
}
