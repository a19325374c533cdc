package dev.switchboard.tickets;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The name of a ticket for people: {@code TKT-20260131-7K3M9Q}. Random, so that it gives away neither count nor neighbours. */
final class Reference {

    /** Crockford's base 32: no letter that can be taken for a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {
    }

    static String random(Instant day) {
        var reference = new StringBuilder("TKT-").append(DAY.format(day)).append('-');
        for (var i = 0; i < 8; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return reference.toString();
    }
}
