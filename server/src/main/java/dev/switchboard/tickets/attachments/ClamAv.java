package dev.switchboard.tickets.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * ClamAV's daemon over TCP, by its {@code INSTREAM} command (manual page clamd(8)): the content in chunks, each after
 * its length in four bytes, an empty one last; then one line with the verdict. Each scan has a connection of its own.
 */
public final class ClamAv implements VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration connectTimeout;
    private final Duration scanTimeout;

    /**
     * @param connectTimeout to be connected
     * @param scanTimeout for the rest of one scan: sending, scanning and the reply together
     */
    public ClamAv(String host, int port, Duration connectTimeout, Duration scanTimeout) {
        this.host = host;
        this.port = port;
        this.connectTimeout = connectTimeout;
        this.scanTimeout = scanTimeout;
    }

    @Override
    public Verdict scan(InputStream content) throws IOException {
        try (ClamdConnection clamd = connect()) {
            clamd.command("INSTREAM");
            byte[] chunk = new byte[CHUNK];
            for (int n; clamd.listening() && (n = content.readNBytes(chunk, 0, CHUNK)) > 0; ) {
                clamd.chunk(chunk, n);
            }
            clamd.chunk(chunk, 0);
            return verdict(clamd.reply());
        }
    }

    @Override
    public void check() throws ScannerUnavailable {
        try (ClamdConnection clamd = connect()) {
            clamd.command("PING");
            String reply = clamd.reply();
            if (!reply.equals("PONG")) {
                throw new ScannerUnavailable("clamd answered PING with: " + reply);
            }
        }
    }

    private ClamdConnection connect() throws ScannerUnavailable {
        return new ClamdConnection(host, port, connectTimeout, scanTimeout);
    }

    private static Verdict verdict(String reply) throws ScannerUnavailable {
        if (reply.equals(PREFIX + "OK")) {
            return new Clean();
        }
        if (reply.startsWith(PREFIX) && reply.endsWith(FOUND) && reply.length() > PREFIX.length() + FOUND.length()) {
            return new Infected(reply.substring(PREFIX.length(), reply.length() - FOUND.length()));
        }
        if (reply.startsWith("INSTREAM size limit exceeded")) {
            throw new ScannerUnavailable("The file is longer than clamd accepts; raise its StreamMaxLength");
        }
        throw new ScannerUnavailable("clamd answered: " + reply);
    }
}
