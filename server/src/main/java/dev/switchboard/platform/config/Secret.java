package dev.switchboard.platform.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one secret of an installation. Every key (tokens, attachments, codes) is derived from it by HKDF (RFC 5869) under a
 * purpose of its own, so that none says anything about another.
 */
@Component
public class Secret {

    private static final String FILE = "secret";
    private final byte[] bytes;

    Secret(ServerConfiguration configuration) {
        this.bytes = configuration.secret() != null ? Base64.getDecoder().decode(configuration.secret())
                : kept(configuration.data().resolve(FILE));
    }

    /** The start is refused; says why. */
    static final class Unusable extends IllegalStateException {
        Unusable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The file that keeps a secret that was not given by configuration. */
    public static Path file(Path data) {
        return data.resolve(FILE);
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var bytes = decoded(Files.readString(file).strip());
            if (bytes.length != 32) {
                throw new Unusable("The secret in " + file + " is damaged: it must be 32 bytes in base64.", null);
            }
            return bytes;
        } catch (IOException failure) {
            throw new Unusable("The secret in " + file + " cannot be read or made: " + failure.getMessage(), failure);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException damaged) {
            return new byte[0];
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException quicker) {
            // another process made it at the same moment: its secret is as good
        }
    }

    /** A 256-bit key for one purpose; the same purpose always gives the same key. */
    public SecretKey key(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(bytes, "Generic"))
                    .thenExpand(("switchboard " + purpose).getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HKDF-SHA256 is part of every JDK 25", missing);
        }
    }

    /** Tells secrets apart without giving anything of them away. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key("fingerprint").getEncoded());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
