package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link BlobStore} promises; each store's tests extend this. */
abstract class BlobStoreContract {

    protected final BlobKeys keys = new BlobKeys(Clock.systemUTC(), UUID::randomUUID);

    /** A store that works. */
    protected abstract BlobStore store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000, 20_000_000})
    void a_blob_comes_back_as_it_was_put(int size) throws IOException {
        byte[] content = bytes(size);
        String key = keys.next();

        put(key, content);

        assertThat(get(key)).isEqualTo(content);
    }

    @Test
    void blobs_do_not_touch_each_other() throws IOException {
        String one = keys.next();
        String other = keys.next();

        put(one, bytes(100));
        put(other, bytes(200));
        store().delete(one);

        assertThat(get(other)).isEqualTo(bytes(200));
    }

    @Test
    void putting_again_replaces_the_blob() throws IOException {
        String key = keys.next();

        put(key, bytes(5000));
        put(key, bytes(10));

        assertThat(get(key)).isEqualTo(bytes(10));
    }

    @Test
    void a_blob_can_be_read_by_many_at_once() throws IOException {
        String key = keys.next();
        put(key, bytes(100_000));

        try (InputStream one = store().open(key);
                InputStream other = store().open(key)) {
            assertThat(one.readNBytes(50_000)).hasSize(50_000);
            assertThat(other.readAllBytes()).isEqualTo(bytes(100_000));
            assertThat(one.readAllBytes()).hasSize(50_000);
        }
    }

    @Test
    void closing_a_blob_that_was_only_begun_does_no_harm() throws IOException {
        String key = keys.next();
        put(key, bytes(3_000_000));

        for (int i = 0; i < 20; i++) {
            try (InputStream in = store().open(key)) {
                assertThat(in.read()).isNotNegative();
            }
        }

        assertThat(get(key)).hasSize(3_000_000);
    }

    @Test
    void a_blob_that_was_never_put_is_missing() {
        assertThatExceptionOfType(BlobMissing.class).isThrownBy(() -> get(keys.next()));
    }

    @Test
    void a_deleted_blob_is_missing() throws IOException {
        String key = keys.next();
        put(key, bytes(10));

        store().delete(key);

        assertThatExceptionOfType(BlobMissing.class).isThrownBy(() -> get(key));
    }

    @Test
    void deleting_what_is_not_there_does_nothing() {
        assertThatCode(() -> store().delete(keys.next())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 0, 100_000})
    void content_of_another_length_than_announced_is_not_kept(int announced) {
        String key = keys.next();

        assertThatIOException()
                .isThrownBy(() -> store().put(key, new ByteArrayInputStream(bytes(10)), announced));

        assertThatExceptionOfType(BlobMissing.class).isThrownBy(() -> get(key));
    }

    @Test
    void content_that_breaks_off_is_not_kept() {
        String key = keys.next();

        assertThatIOException()
                .isThrownBy(() -> store().put(key, new BreakingStream(bytes(300_000)), 400_000))
                .withMessage("The line went dead");

        assertThatExceptionOfType(BlobMissing.class).isThrownBy(() -> get(key));
    }

    @Test
    void a_failed_put_leaves_the_earlier_blob_alone() throws IOException {
        String key = keys.next();
        put(key, bytes(10));

        assertThatIOException().isThrownBy(() -> store().put(key, new BreakingStream(bytes(20)), 40));

        assertThat(get(key)).isEqualTo(bytes(10));
    }

    @Test
    void the_content_given_stays_open() throws IOException {
        var closed = new AtomicBoolean();
        var content = new ByteArrayInputStream(bytes(10)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        store().put(keys.next(), content, 10);

        assertThat(closed).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "/etc/passwd",
                "../outside",
                "2026/11/../../../outside",
                "2026/11/..",
                "2026\\11\\..\\..\\outside",
                "2026/11/%2e%2e",
                "2026/11/name chosen by a user",
                "2026/11/00000000-0000-0000-0000-000000000000\0",
                "2026/11/00000000-0000-0000-0000-000000000000/more",
                "2026/11/00000000-0000-0000-0000-000000000000\n",
                ".unfinished/put-1"
            })
    void a_key_that_was_not_made_for_it_is_refused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> put(key, bytes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> get(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store().delete(key));
    }

    @Test
    void a_store_that_works_passes_its_check() {
        assertThatCode(() -> store().check()).doesNotThrowAnyException();
    }

    protected void put(String key, byte[] content) throws IOException {
        store().put(key, new ByteArrayInputStream(content), content.length);
    }

    protected byte[] get(String key) throws IOException {
        try (InputStream in = store().open(key)) {
            return in.readAllBytes();
        }
    }

    /** Always the same bytes for a size, and hard to compress. */
    protected static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
