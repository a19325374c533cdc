package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malware in content. */
public interface VirusScanner {

    /** What a scan found. */
    sealed interface Verdict {}

    /** Nothing was found. */
    record Clean() implements Verdict {}

    /** @param signature the scanner's name for what it found */
    record Infected(String signature) implements Verdict {}

    /**
     * Scans all of {@code content}, which stays open.
     *
     * @throws ScannerUnavailable if there is no verdict
     * @throws IOException if {@code content} cannot be read
     */
    Verdict scan(InputStream content) throws IOException;

    /**
     * Asks cheaply whether the scanner could serve now; for health.
     *
     * @throws ScannerUnavailable if it could not
     */
    void check() throws ScannerUnavailable;
}
