package dev.switchboard.mail.outbox;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import dev.switchboard.notifications.Kind;
import dev.switchboard.platform.config.Secret;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.platform.wire.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Links by which someone who got a mail turns off mail of its kind without signing in (RFC 8058): signed, and good for nothing else. */
@Component
class Unsubscribing {

    static final String PATH = "/api/mail/unsubscribe";
    private static final int MAC_BYTES = 16;

    private final SecretKey key;
    private final String home;

    @Autowired
    Unsubscribing(Secret secret, ServerConfiguration configuration) {
        this(secret.key("unsubscribing"), configuration.publicUrl().toString());
    }

    Unsubscribing(SecretKey key, String home) {
        this.key = key;
        this.home = home.replaceFirst("/+$", "");
    }

    record Named(long userId, Kind kind) {
    }

    String link(long userId, Kind kind) {
        return home + PATH + "?token=" + token(userId, kind);
    }

    String token(long userId, Kind kind) {
        var what = Long.toString(userId, Character.MAX_RADIX) + "." + Wire.name(kind);
        return what + "." + mac(what);
    }

    Optional<Named> read(String token) {
        var end = token.lastIndexOf('.');
        if (end < 0 || !MessageDigest.isEqual(mac(token.substring(0, end)).getBytes(StandardCharsets.UTF_8), token.substring(end + 1).getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        var parts = token.substring(0, end).split("\\.", 2);
        return Optional.of(new Named(Long.parseLong(parts[0], Character.MAX_RADIX), Kind.valueOf(parts[1].toUpperCase(Locale.ROOT))));
    }

    private String mac(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return new BigInteger(1, Arrays.copyOf(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)), MAC_BYTES)).toString(Character.MAX_RADIX);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }
}
