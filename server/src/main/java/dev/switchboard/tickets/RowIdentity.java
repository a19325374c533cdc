package dev.switchboard.tickets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * By what a row is known again: its source id, else what it says and the how-manyth that says just this. So the same file brought
 * in once more gives the same names, and rows that say the same in one file are kept apart.
 */
final class RowIdentity {

    private final Map<String, Integer> seen = new HashMap<>();

    /** To be asked once for each row, in the order of the file. */
    String of(Map<ImportField, String> values) {
        var given = values.get(ImportField.SOURCE_ID);
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        var digest = digest(values);
        return digest + "-" + seen.merge(digest, 1, Integer::sum);
    }

    private static String digest(Map<ImportField, String> values) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var field : ImportField.values()) {
                var value = values.get(field);
                if (value != null && !value.isBlank()) {
                    sha256.update((field.wire() + '=' + value.strip() + '\0').getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 20);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
