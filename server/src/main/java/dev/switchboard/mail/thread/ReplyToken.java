package dev.switchboard.mail.thread;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import dev.switchboard.platform.config.Secret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The word in the address that answers go to ({@code support+WORD@example.com}, RFC 5233): which ticket, and to whom the mail went that
 * is being answered. It is signed, so that it cannot be guessed for another ticket. Letters and digits only, in any case: addresses lose theirs.
 */
@Component
public class ReplyToken {

    private static final int MAC_BYTES = 10;

    private final SecretKey key;

    @Autowired
    ReplyToken(Secret secret) {
        this(secret.key("reply addresses"));
    }

    ReplyToken(SecretKey key) {
        this.key = key;
    }

    /** @param userId whom the mail goes to, and in whose name an answer to it counts */
    public record Named(long ticketId, long userId) {
    }

    public String of(long ticketId, long userId) {
        return Long.toString(ticketId, Character.MAX_RADIX) + "-" + Long.toString(userId, Character.MAX_RADIX) + "-" + mac(ticketId, userId);
    }

    /** What the word names; nothing if it was not made here. */
    public Optional<Named> read(String token) {
        var parts = token.strip().toLowerCase(Locale.ROOT).split("-", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var ticketId = Long.parseLong(parts[0], Character.MAX_RADIX);
            var userId = Long.parseLong(parts[1], Character.MAX_RADIX);
            return MessageDigest.isEqual(mac(ticketId, userId).getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8))
                    ? Optional.of(new Named(ticketId, userId)) : Optional.empty();
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private String mac(long ticketId, long userId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var full = mac.doFinal(ByteBuffer.allocate(16).putLong(ticketId).putLong(userId).array());
            return new BigInteger(1, Arrays.copyOf(full, MAC_BYTES)).toString(Character.MAX_RADIX);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }
}
