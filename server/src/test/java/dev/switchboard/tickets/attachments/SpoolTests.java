package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTests {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void notYetMade() {
        folder = temporary.resolve("spool");
    }

    @Test
    void content_can_be_read_again_and_again_and_side_by_side() throws IOException {
        try (Spool spool = fill("hello world")) {
            InputStream one = spool.content();
            assertThat(one.readNBytes(6)).asString().isEqualTo("hello ");
            assertThat(spool.content().readAllBytes()).asString().isEqualTo("hello world");
            assertThat(Excerpt.of(spool.channel(), 1, 4)).asString().isEqualTo("ello");
            one.close();
            assertThat(one.readAllBytes()).asString().isEqualTo("world");
            assertThat(spool.content().read()).isEqualTo('h');
        }
    }

    @Test
    void size_and_digest_are_those_of_the_content() throws IOException {
        try (Spool spool = fill("abc")) {
            assertThat(spool.size()).isEqualTo(3);
            assertThat(spool.sha256()) // FIPS 180-2, appendix B.1
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        try (Spool spool = fill("")) {
            assertThat(spool.size()).isZero();
            assertThat(spool.content().read()).isNegative();
        }
    }

    @Test
    void the_file_has_no_name_from_the_start() throws IOException {
        try (Spool spool = fill("secret")) {
            assertThat(folder).isEmptyDirectory();
            assertThat(spool.content().readAllBytes()).hasSize(6);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void exactly_the_limit_is_allowed_and_one_byte_more_is_not() throws IOException {
        try (Spool spool = Spool.fill(folder, new CountingStream(100_000), 100_000)) {
            assertThat(spool.size()).isEqualTo(100_000);
        }
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> Spool.fill(folder, new CountingStream(100_001), 100_000))
                .satisfies(e -> assertThat(e.limit()).isEqualTo(100_000));
    }

    @Test
    void no_more_than_a_buffer_beyond_the_limit_is_read() {
        var endless = new CountingStream(Long.MAX_VALUE);

        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> Spool.fill(folder, endless, 1_000_000));

        assertThat(endless.taken()).isLessThan(1_100_000);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void content_that_breaks_off_leaves_nothing_behind() {
        assertThatIOException().isThrownBy(() -> Spool.fill(folder, new BreakingStream(new byte[100]), 1000));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_can_be_read_once_it_is_closed() throws IOException {
        Spool spool = fill("secret");
        InputStream content = spool.content();
        spool.close();

        assertThatIOException().isThrownBy(content::read);
    }

    private Spool fill(String content) throws IOException {
        return Spool.fill(folder, new ByteArrayInputStream(Samples.text(content)), 1000);
    }
}
