package dev.switchboard.tickets.attachments;

import java.io.IOException;

/** The virus scanner gave no verdict; the same content may pass later. Its message is for the operator. */
public final class ScannerUnavailable extends IOException {

    ScannerUnavailable(String message) {
        super(message);
    }

    ScannerUnavailable(String message, IOException cause) {
        super(message, cause);
    }
}
