package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody changes encrypted blobs where they lie: no wrong byte is ever read, and no cut goes unnoticed. */
class TamperingTests {

    private static final String KEY = "2026/11/00000000-0000-0000-0000-000000000000";
    private static final int SEGMENT = EncryptedStore.SEGMENT;
    private static final int HEADER = 40;
    private static final int TAG = 16;

    /** Three whole segments and a bit, in plaintext: the first is shorter by the header. */
    private static final int FIRST = SEGMENT - HEADER - TAG;
    private static final int NEXT = SEGMENT - TAG;
    private static final byte[] CONTENT = content(FIRST + 2 * NEXT + 1000);

    @TempDir
    private Path folder;

    private EncryptedStore store;
    private Path file;

    @BeforeEach
    void put() throws IOException {
        store = new EncryptedStore(new LocalStore(folder), EncryptedStoreTests.masterKey(1));
        store.put(KEY, new ByteArrayInputStream(CONTENT), CONTENT.length);
        file = folder.resolve(KEY);
        assertThat(file).hasSize(3L * SEGMENT + 1000 + TAG);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 32, 33, HEADER - 1, // length byte, salt, nonce
                HEADER, 1000, SEGMENT - TAG - 1, SEGMENT - TAG, SEGMENT - 1, // first segment and its tag
                SEGMENT, SEGMENT + 1, 2 * SEGMENT - TAG, 2 * SEGMENT - 1, // second
                2 * SEGMENT, 3 * SEGMENT - 1, // third
                3 * SEGMENT, 3 * SEGMENT + 999, 3 * SEGMENT + 1000, 3 * SEGMENT + 1000 + TAG - 1 // last
            })
    void a_changed_byte_spoils_its_segment(int position) throws IOException {
        byte[] blob = Files.readAllBytes(file);
        blob[position] ^= 1;
        Files.write(file, blob);

        assertFailsNotAfter(position);
    }

    @Test
    void not_one_byte_of_a_short_blob_can_be_changed() throws IOException {
        byte[] content = content(50);
        store.put(KEY, new ByteArrayInputStream(content), content.length);
        byte[] blob = Files.readAllBytes(file);

        for (int i = 0; i < blob.length; i++) {
            byte[] changed = blob.clone();
            changed[i] ^= (byte) (1 << i % 8);
            Files.write(file, changed);
            assertThatIOException().as("byte %d", i).isThrownBy(() -> store.open(KEY));
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, HEADER - 1, HEADER, HEADER + 1, HEADER + TAG, SEGMENT - 1, SEGMENT, SEGMENT + 1, SEGMENT + TAG,
                2 * SEGMENT - TAG, 2 * SEGMENT, 3 * SEGMENT - 1, 3 * SEGMENT, 3 * SEGMENT + 1, 3 * SEGMENT + TAG,
                3 * SEGMENT + 1000, 3 * SEGMENT + 1000 + TAG - 1
            })
    void a_cut_is_noticed(int length) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        assertFailsNotAfter(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, TAG, SEGMENT})
    void an_addition_is_noticed(int more) throws IOException {
        byte[] blob = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(blob, blob.length + more));

        assertFailsNotAfter(blob.length - 1);
    }

    @Test
    void segments_cannot_change_places() throws IOException {
        byte[] blob = Files.readAllBytes(file);
        byte[] second = Arrays.copyOfRange(blob, SEGMENT, 2 * SEGMENT);
        System.arraycopy(blob, 2 * SEGMENT, blob, SEGMENT, SEGMENT);
        System.arraycopy(second, 0, blob, 2 * SEGMENT, SEGMENT);
        Files.write(file, blob);

        assertFailsNotAfter(SEGMENT);
    }

    @Test
    void a_segment_cannot_be_taken_out() throws IOException {
        byte[] blob = Files.readAllBytes(file);
        var without = new ByteArrayOutputStream();
        without.write(blob, 0, SEGMENT);
        without.write(blob, 2 * SEGMENT, blob.length - 2 * SEGMENT);
        Files.write(file, without.toByteArray());

        assertFailsNotAfter(SEGMENT);
    }

    @Test
    void a_segment_of_an_earlier_blob_under_the_same_key_does_not_fit() throws IOException {
        byte[] earlier = Files.readAllBytes(file);
        store.put(KEY, new ByteArrayInputStream(CONTENT), CONTENT.length);
        byte[] blob = Files.readAllBytes(file);
        System.arraycopy(earlier, SEGMENT, blob, SEGMENT, SEGMENT);
        Files.write(file, blob);

        assertFailsNotAfter(SEGMENT);
    }

    @Test
    void plaintext_in_place_of_a_blob_is_refused() throws IOException {
        Files.write(file, CONTENT);

        assertThatIOException().isThrownBy(() -> store.open(KEY));
    }

    @Test
    void reading_on_after_a_failure_fails_again() throws IOException {
        byte[] blob = Files.readAllBytes(file);
        blob[SEGMENT + 5] ^= 1;
        Files.write(file, blob);

        try (InputStream in = store.open(KEY)) {
            assertThatIOException().isThrownBy(in::readAllBytes);
            for (int i = 0; i < 3; i++) {
                assertThatIOException().isThrownBy(in::read);
                assertThatIOException().isThrownBy(() -> in.read(new byte[100]));
                assertThatIOException().isThrownBy(() -> in.skipNBytes(1));
            }
        }
    }

    /** Reading must fail, and before that give nothing but right bytes of segments that end before the position. */
    private void assertFailsNotAfter(int position) {
        var read = new ByteArrayOutputStream();
        assertThatIOException().isThrownBy(() -> {
            try (InputStream in = store.open(KEY)) {
                in.transferTo(read);
            }
        });
        assertThat(read.toByteArray()).isEqualTo(Arrays.copyOf(CONTENT, read.size()));
        int segments = position / SEGMENT;
        assertThat(read.size()).isLessThanOrEqualTo(segments == 0 ? 0 : FIRST + (segments - 1) * NEXT);
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new Random(4711).nextBytes(bytes);
        return bytes;
    }
}
