package dev.switchboard.tickets.attachments;

import java.io.IOException;

/** There is no blob under the key. */
public final class BlobMissing extends IOException {

    BlobMissing(String key, Throwable cause) {
        super("No blob under " + key, cause);
    }
}
