package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedStoreTests extends BlobStoreContract {

    @TempDir
    private Path folder;

    private EncryptedStore store;

    @BeforeEach
    void create() throws IOException {
        store = new EncryptedStore(new LocalStore(folder), masterKey(1));
    }

    @Override
    protected BlobStore store() {
        return store;
    }

    @Test
    void nothing_readable_reaches_the_disk() throws IOException {
        byte[] secret = "my password is swordfish".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        String key = keys.next();

        put(key, secret);

        assertThat(new String(Files.readAllBytes(folder.resolve(key)), StandardCharsets.ISO_8859_1))
                .doesNotContain("swordfish", "password");
    }

    @Test
    void the_same_content_never_looks_the_same_twice() throws IOException {
        String one = keys.next();
        String other = keys.next();

        put(one, bytes(1000));
        put(other, bytes(1000));

        assertThat(Files.readAllBytes(folder.resolve(one)))
                .isNotEqualTo(Files.readAllBytes(folder.resolve(other)))
                .hasSameSizeAs(Files.readAllBytes(folder.resolve(other)));
    }

    @Test
    void a_blob_moved_to_anothers_place_is_refused() throws IOException {
        String mine = keys.next();
        String yours = keys.next();
        put(mine, bytes(1000));
        put(yours, bytes(1000));

        Files.write(folder.resolve(mine), Files.readAllBytes(folder.resolve(yours)));

        assertThatIOException().isThrownBy(() -> get(mine));
        assertThat(get(yours)).isEqualTo(bytes(1000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000})
    void another_master_key_opens_nothing(int size) throws IOException {
        String key = keys.next();
        put(key, bytes(size));

        var stranger = new EncryptedStore(new LocalStore(folder), masterKey(2));

        assertThatIOException().isThrownBy(() -> stranger.open(key));
    }

    @Test
    void the_same_master_key_opens_it_after_a_restart() throws IOException {
        String key = keys.next();
        put(key, bytes(100_000));

        store = new EncryptedStore(new LocalStore(folder), masterKey(1));

        assertThat(get(key)).isEqualTo(bytes(100_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 24, 31, 33, 64})
    void a_master_key_of_another_length_than_256_bits_is_refused(int length) throws IOException {
        var local = new LocalStore(folder);
        var key = new SecretKeySpec(new byte[length], "AES");

        assertThatIllegalArgumentException().isThrownBy(() -> new EncryptedStore(local, key));
    }

    @Test
    void encryption_holds_back_no_more_than_a_segment() throws Exception {
        var plaintext = new CountingStream(20_000_000);
        long[] given = {0};
        BlobStore measuring = new BlobStore() {
            @Override
            public void put(String key, InputStream content, long size) throws IOException {
                byte[] buffer = new byte[8192];
                for (int n; (n = content.read(buffer)) >= 0; ) {
                    given[0] += n;
                    assertThat(plaintext.taken() - given[0]).isLessThan(2 * EncryptedStore.SEGMENT);
                }
                assertThat(given[0]).isEqualTo(size);
            }

            @Override
            public InputStream open(String key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void delete(String key) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void check() {}
        };

        new EncryptedStore(measuring, masterKey(1)).put(keys.next(), plaintext, 20_000_000);

        assertThat(plaintext.taken()).isEqualTo(20_000_000);
        assertThat(given[0]).isGreaterThan(20_000_000);
    }

    @Test
    void a_blob_far_larger_than_the_heap_passes_through() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeBlob.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("200000000 bytes came back");
        assertThat(process.waitFor()).isZero();
    }

    /** Runs in a process of its own, with little memory. */
    static final class LargeBlob {

        public static void main(String[] arguments) throws IOException {
            long size = 200_000_000;
            String key = "2026/11/00000000-0000-0000-0000-000000000000";
            var store = new EncryptedStore(new LocalStore(Path.of(arguments[0])), masterKey(1));
            store.put(key, new CountingStream(size), size);
            long position = 0;
            try (InputStream in = store.open(key)) {
                byte[] buffer = new byte[100_000];
                for (int n; (n = in.read(buffer)) >= 0; ) {
                    for (int i = 0; i < n; i++) {
                        if (buffer[i] != CountingStream.at(position++)) {
                            throw new IllegalStateException("Wrong byte at " + position);
                        }
                    }
                }
            }
            System.out.println(position + " bytes came back");
        }
    }

    static SecretKeySpec masterKey(int seed) {
        byte[] bits = new byte[32];
        bits[0] = (byte) seed;
        return new SecretKeySpec(bits, "AES");
    }
}
