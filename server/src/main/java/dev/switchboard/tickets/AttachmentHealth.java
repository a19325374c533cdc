package dev.switchboard.tickets;

import java.io.IOException;

import dev.switchboard.tickets.attachments.BlobStore;
import org.springframework.stereotype.Component;

/** Whether the place where attachments are kept can be reached, for those who look after the server. */
@Component
public class AttachmentHealth {

    private final BlobStore store;

    AttachmentHealth(BlobStore store) {
        this.store = store;
    }

    /** @throws IOException if it cannot, with a message for the operator */
    public void check() throws IOException {
        store.check();
    }
}
