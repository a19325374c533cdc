package dev.switchboard.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords, hashed with bcrypt at cost 10. */
@Component
class Passwords {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);
    /** Compared with when there is no account, so that the answer takes as long. */
    private final String nobody = encoded("nobody has this password");
    private final SecureRandom random = new SecureRandom();

    private String encoded(String password) {
        var hash = bcrypt.encode(password);
        if (hash == null) {
            throw new IllegalStateException("bcrypt always gives a hash");
        }
        return hash;
    }

    /** @throws Problem.Invalid if it is too short, or longer than bcrypt reads (72 bytes) */
    String hash(String field, String password) {
        if (password.codePointCount(0, password.length()) < 8) {
            throw new Problem.Invalid(field, "must have at least 8 characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw new Problem.Invalid(field, "must have at most 72 bytes");
        }
        return encoded(password);
    }

    boolean matches(String password, @Nullable String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > 72) {
            return false;
        }
        var right = bcrypt.matches(password, hash == null ? nobody : hash);
        return right && hash != null;
    }

    /** A password of 20 letters and digits, about 116 bits. */
    String random() {
        return random.ints(20, 0, LETTERS.length()).mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }
}
