package dev.switchboard.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code passage_vectors}: texts are known by their hash, and points kept as plain numbers of four bytes. */
@Component
class VectorTable {

    private final JdbcClient jdbc;

    VectorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text's SHA-256, which can be a key in maps. */
    record Hash(byte[] bytes) {

        static Hash of(String text) {
            try {
                return new Hash(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("SHA-256 is part of every JDK", missing);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** Those that are known of these texts. */
    Map<Hash, float[]> find(String model, Collection<Hash> hashes) {
        var found = new HashMap<Hash, float[]>();
        jdbc.sql("select hash, vector from passage_vectors where model = :model and hash = any(:hashes)")
                .param("model", model).param("hashes", hashes.stream().map(Hash::bytes).toArray(byte[][]::new))
                .query(row -> {
                    found.put(new Hash(row.getBytes("hash")), numbers(row.getBytes("vector")));
                });
        return found;
    }

    void insert(String model, Hash hash, float[] vector, Instant now) {
        jdbc.sql("""
                        insert into passage_vectors (model, hash, vector, created_at) values (:model, :hash, :vector, :now)
                        on conflict (model, hash) do nothing
                        """)
                .param("model", model).param("hash", hash.bytes()).param("vector", bytes(vector)).param("now", Timestamp.from(now)).update();
    }

    /** Forgets those made before a time of texts that are not among these. */
    int purge(String model, List<Hash> inUse, Instant before) {
        return jdbc.sql("delete from passage_vectors where created_at < :before and not (model = :model and hash = any(:hashes))")
                .param("before", Timestamp.from(before)).param("model", model)
                .param("hashes", inUse.stream().map(Hash::bytes).toArray(byte[][]::new)).update();
    }

    private static byte[] bytes(float[] numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    private static float[] numbers(byte[] bytes) {
        var numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }
}
