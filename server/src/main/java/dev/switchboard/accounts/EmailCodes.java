package dev.switchboard.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.switchboard.platform.config.Secret;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proof that someone reads mail at an address (A5): a six-digit code by mail, traded for a token that is good for one use.
 * Answers are the same whether or not the address is known here.
 */
@Component
class EmailCodes {

    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final Duration PROOF_LIFE = Duration.ofMinutes(30);
    static final Duration COOL_DOWN = Duration.ofSeconds(60);
    static final int TRIES = 5;
    private static final String CODE = "code";

    enum Purpose { SIGN_UP, PASSWORD_RESET }

    private final JdbcClient jdbc;
    private final UserTable users;
    private final Mailer mailer;
    private final Throttle throttle;
    private final Clock clock;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    EmailCodes(JdbcClient jdbc, UserTable users, Mailer mailer, Throttle throttle, Secret secret, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.mailer = mailer;
        this.throttle = throttle;
        this.clock = clock;
        this.key = new SecretKeySpec(secret.key("e-mail codes").getEncoded(), "HmacSHA256");
    }

    /**
     * Sends a code, which makes earlier ones void.
     *
     * @param language that the mail is to be in; null for that of the account, if there is one
     * @throws Problem.TooMany if the last one was sent less than {@link #COOL_DOWN} ago
     */
    @Transactional
    void request(String email, Purpose purpose, @Nullable Language language) {
        var now = clock.instant();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:email, 0))").param("email", address(email)).query((row, n) -> n).list();
        jdbc.sql("select created_at from email_codes where email = :email and purpose = :purpose order by created_at desc limit 1")
                .param("email", address(email)).param("purpose", Wire.name(purpose))
                .query(Timestamp.class).optional()
                .map(last -> Duration.between(now, last.toInstant().plus(COOL_DOWN)))
                .filter(wait -> wait.isPositive())
                .ifPresent(wait -> {
                    throw new Problem.TooMany("A code was sent a moment ago. Please look into your mail, or wait.", wait);
                });
        jdbc.sql("update email_codes set used_at = :now where email = :email and purpose = :purpose and used_at is null")
                .param("now", Timestamp.from(now)).param("email", address(email)).param("purpose", Wire.name(purpose)).update();
        var code = "%06d".formatted(random.nextInt(1_000_000));
        jdbc.sql("""
                        insert into email_codes (email, purpose, code_hash, created_at, expires_at)
                        values (:email, :purpose, :hash, :now, :expires)
                        """)
                .param("email", address(email)).param("purpose", Wire.name(purpose)).param("hash", hash(email, purpose, code))
                .param("now", Timestamp.from(now)).param("expires", Timestamp.from(now.plus(CODE_LIFE))).update();
        mail(email, purpose, code, language, now.plus(CODE_LIFE));
    }

    private void mail(String email, Purpose purpose, String code, @Nullable Language asked, Instant expires) {
        var owner = users.findByEmail(email);
        var language = asked != null ? asked : owner.map(User::locale).orElse(null);
        switch (purpose) {
            case SIGN_UP -> mailer.send(owner.isPresent()
                    ? new Mailer.Mail(email, Mailer.Kind.ACCOUNT_EXISTS, Map.of(), expires, language)
                    : new Mailer.Mail(email, Mailer.Kind.SIGN_UP_CODE, Map.of(CODE, code), expires, language));
            case PASSWORD_RESET -> {
                if (owner.isPresent()) {
                    mailer.send(new Mailer.Mail(email, Mailer.Kind.PASSWORD_RESET_CODE, Map.of(CODE, code), expires, language));
                }
            }
        }
    }

    private record Sent(long id, byte[] codeHash, int tries, Instant expiresAt) {
    }

    /**
     * Trades a code for a token.
     *
     * @throws Problem.Invalid if the code is wrong, too old, or was tried too often
     * @throws Problem.TooMany after too many wrong codes from an address
     */
    @Transactional(noRollbackFor = Problem.class)
    String verify(String email, Purpose purpose, String code, String address) {
        var attempt = new Throttle.Attempt("code", address(email), address);
        throttle.check(attempt);
        var now = clock.instant();
        var sent = jdbc.sql("""
                        select id, code_hash, tries, expires_at from email_codes
                        where email = :email and purpose = :purpose and used_at is null order by created_at desc limit 1 for update
                        """)
                .param("email", address(email)).param("purpose", Wire.name(purpose)).query(Sent.class).optional();
        var right = sent.isPresent() && sent.get().tries() < TRIES && sent.get().expiresAt().isAfter(now)
                && MessageDigest.isEqual(sent.get().codeHash(), hash(email, purpose, code));
        if (!right) {
            sent.ifPresent(wrong -> jdbc.sql("update email_codes set tries = tries + 1 where id = :id").param("id", wrong.id()).update());
            throttle.failed(attempt);
            throw new Problem.Invalid("code", "is not right or no longer valid; after five tries please ask for a new one");
        }
        jdbc.sql("update email_codes set used_at = :now where id = :id").param("now", Timestamp.from(now)).param("id", sent.get().id()).update();
        throttle.succeeded(attempt);
        var proof = Tokens.random();
        jdbc.sql("insert into email_proofs (hash, email, purpose, expires_at) values (:hash, :email, :purpose, :expires)")
                .param("hash", Tokens.hash(proof)).param("email", address(email)).param("purpose", Wire.name(purpose))
                .param("expires", Timestamp.from(now.plus(PROOF_LIFE))).update();
        return proof;
    }

    /**
     * Uses a token up, within the caller's transaction: if that fails, the token is still good.
     *
     * @throws Problem.Invalid unless the token proves that address for that purpose
     */
    void use(String proof, String email, Purpose purpose) {
        var used = jdbc.sql("""
                        update email_proofs set used_at = :now
                        where hash = :hash and email = :email and purpose = :purpose and used_at is null and expires_at > :now
                        """)
                .param("now", Timestamp.from(clock.instant())).param("hash", Tokens.hash(proof))
                .param("email", address(email)).param("purpose", Wire.name(purpose)).update();
        if (used == 0) {
            throw new Problem.Invalid("verification_token", "is not valid for this address, was used, or has expired");
        }
    }

    /** Forgets what has long expired. */
    @Transactional
    void purge() {
        var old = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        jdbc.sql("delete from email_codes where expires_at < :old").param("old", old).update();
        jdbc.sql("delete from email_proofs where expires_at < :old").param("old", old).update();
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Keyed, so that a leaked table cannot be searched through: there are only a million codes. */
    private byte[] hash(String email, Purpose purpose, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((address(email) + "|" + purpose + "|" + code).getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }
}
