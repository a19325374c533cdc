package dev.switchboard.tickets.attachments;

import dev.switchboard.tickets.attachments.FileType.Detected;
import dev.switchboard.tickets.attachments.VirusScanner.Clean;
import dev.switchboard.tickets.attachments.VirusScanner.Infected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes attachments in and gives them out again (T7). Memory use does not depend on their size, and an upload that is
 * not accepted leaves nothing behind.
 *
 * <p>Blobs are not part of a database transaction: whoever cannot commit the row of a stored attachment deletes its
 * blob, and deletes a row before its blob.
 */
public final class Vault {

    private final BlobStore store;
    private final VirusScanner scanner;
    private final BlobKeys keys;
    private final Path spool;
    private final LongSupplier limit;
    private final FileType fileType = new FileType();

    /**
     * @param store where blobs go; an {@link EncryptedStore}, except in tests
     * @param spool a folder for uploads on their way
     * @param limit the most bytes one attachment may have; asked anew for each upload
     */
    public Vault(BlobStore store, VirusScanner scanner, BlobKeys keys, Path spool, LongSupplier limit) {
        this.store = store;
        this.scanner = scanner;
        this.keys = keys;
        this.spool = spool;
        this.limit = limit;
    }

    /**
     * Checks an upload and stores it. Leaves {@code content} open.
     *
     * @param name the sender's name for it, however hostile
     * @throws TooLarge once more bytes come than are allowed
     * @throws Refused if it is of a dangerous type or infected
     * @throws ScannerUnavailable if the scanner gives no verdict
     * @throws IOException if {@code content} cannot be read, or the disk or the store fails
     */
    public Stored store(InputStream content, @Nullable String name) throws IOException {
        var fileName = FileName.of(name);
        try (Spool upload = Spool.fill(spool, content, limit.getAsLong())) {
            Detected type = fileType.detect(upload.channel(), fileName);
            if (type.dangerous()) {
                throw new Refused("“%s” was not accepted: programs, installers and scripts cannot be attached."
                        .formatted(fileName.value()));
            }
            refuseInfected(upload, fileName);
            String key = keys.next();
            store.put(key, upload.content(), upload.size());
            return new Stored(key, fileName.value(), type.mediaType(), upload.size(), upload.sha256());
        }
    }

    /**
     * Opens the content of a stored attachment; the caller closes it.
     *
     * @throws BlobMissing if it is not there
     * @throws IOException if the store fails, or the blob is not as it was stored; maybe only while reading
     */
    public InputStream open(String blobKey) throws IOException {
        return store.open(blobKey);
    }

    /** Deletes the content of an attachment; does nothing if it is not there. */
    public void delete(String blobKey) throws IOException {
        store.delete(blobKey);
    }

    private void refuseInfected(Spool upload, FileName fileName) throws IOException {
        switch (scanner.scan(upload.content())) {
            case Clean() -> {}
            case Infected(String signature) ->
                throw new Refused("“%s” was not accepted: the virus scanner found %s in it."
                        .formatted(fileName.value(), signature));
        }
    }
}
