package dev.switchboard.mail.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * What tells one mail from another, however often and by whatever way it comes: its {@code Message-ID} and its body, since some programs
 * give all their mails the same identifier. Servers on the way change headers, so these do not count, unless there is no identifier.
 */
public final class Identity {

    private static final Pattern MESSAGE_ID = Pattern.compile("^message-id:\\s*(<[^<>\\s]{1,990}>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final int LONGEST_HEADER = 500_000;

    private Identity() {
    }

    /** 32 bytes. */
    public static byte[] of(byte[] raw) {
        var end = endOfHeader(raw);
        var id = MESSAGE_ID.matcher(new String(raw, 0, Math.min(end, LONGEST_HEADER), StandardCharsets.ISO_8859_1));
        var digest = sha256();
        if (!id.find()) {
            return digest.digest(raw);
        }
        digest.update(id.group(1).getBytes(StandardCharsets.ISO_8859_1));
        digest.update(raw, end, raw.length - end);
        return digest.digest();
    }

    private static int endOfHeader(byte[] raw) {
        for (var i = 1; i < raw.length; i++) {
            if (raw[i] == '\n' && (raw[i - 1] == '\n' || raw[i - 1] == '\r' && i > 1 && raw[i - 2] == '\n')) {
                return i + 1;
            }
        }
        return raw.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
