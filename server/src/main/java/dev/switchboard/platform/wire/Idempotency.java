package dev.switchboard.platform.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code Idempotency-Key} header (W5): the first answer to a key is kept with the command's effects, in one
 * transaction, and given again to whoever sends the same once more. Kept for a day.
 */
@Component
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Answer(byte[] requestHash, @Nullable String body) {
    }

    /**
     * Runs a command once for each key of a user. A command that fails leaves no trace: its key may be used again.
     *
     * @param key     the header's value; null runs the command as it is
     * @param request what was asked, by which a repetition is told from a misuse of the key
     * @throws Problem.Unprocessable if the key came with another request before
     */
    @Transactional
    public <T> T once(long userId, @Nullable String key, String path, Object request, Class<T> type, Supplier<T> command) {
        if (key == null || key.isBlank()) {
            return command.get();
        }
        if (key.length() > 255) {
            throw new Problem.Invalid(HEADER, "must have at most 255 characters");
        }
        var hash = hash(path + "\n" + json.writeValueAsString(request));
        // Waits for a first request that is still running, and then finds its answer.
        var first = jdbc.sql("""
                        insert into idempotent_answers (user_id, key, request_hash, created_at) values (:user, :key, :hash, :now)
                        on conflict (user_id, key) do nothing
                        """)
                .param("user", userId).param("key", key).param("hash", hash).param("now", Timestamp.from(clock.instant())).update() == 1;
        if (!first) {
            var known = jdbc.sql("select request_hash, body from idempotent_answers where user_id = :user and key = :key")
                    .param("user", userId).param("key", key).query(Answer.class).single();
            if (!Arrays.equals(known.requestHash(), hash)) {
                throw new Problem.Unprocessable("This idempotency key was used for another request.");
            }
            return json.readValue(known.body(), type);
        }
        var answer = command.get();
        jdbc.sql("update idempotent_answers set body = :body where user_id = :user and key = :key")
                .param("body", json.writeValueAsString(answer)).param("user", userId).param("key", key).update();
        return answer;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    /** Forgets answers older than a day. */
    public void purge() {
        jdbc.sql("delete from idempotent_answers where created_at < :old").param("old", Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
