package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.switchboard.tickets.attachments.VirusScanner.Clean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTests {

    private static final long LIMIT = 25_000_000;

    private final AtomicLong limit = new AtomicLong(LIMIT);

    @TempDir
    private Path folder;

    private Path blobs;
    private Path spool;
    private Clamd clamd;
    private Vault vault;

    @BeforeEach
    void create() throws IOException {
        blobs = folder.resolve("attachments");
        spool = folder.resolve("spool");
        clamd = new Clamd();
        vault = vault(new ClamAv("127.0.0.1", clamd.port(), Duration.ofSeconds(5), Duration.ofSeconds(20)));
    }

    @AfterEach
    void spoolIsEmpty() throws IOException {
        clamd.close();
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void an_upload_is_described_and_comes_back_as_it_was() throws Exception {
        Stored stored = store(Samples.png(), "../Screenshot 1.PNG");

        assertThat(stored.blobKey()).matches("2026/11/[0-9a-f-]{36}");
        assertThat(stored.fileName()).isEqualTo("Screenshot 1.PNG");
        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(stored.size()).isEqualTo(1024);
        assertThat(stored.sha256()).isEqualTo(sha256(Samples.png()));
        assertThat(read(stored)).isEqualTo(Samples.png());
    }

    @Test
    void what_lies_on_disk_shows_nothing_of_it() throws IOException {
        Stored stored = store(Samples.text("the patient's name is Ada"), "findings.txt");

        assertThat(files()).hasSize(1).allSatisfy(file -> {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("patient", "Ada", "findings");
            assertThat(file.toString()).doesNotContain("findings");
        });
        assertThat(read(stored)).asString().contains("Ada");
    }

    @Test
    void the_same_upload_twice_is_two_attachments() throws IOException {
        Stored one = store(Samples.png(), "a.png");
        Stored other = store(Samples.png(), "a.png");
        assertThat(one.blobKey()).isNotEqualTo(other.blobKey());

        vault.delete(one.blobKey());

        assertThat(read(other)).isEqualTo(Samples.png());
        assertThatExceptionOfType(BlobMissing.class).isThrownBy(() -> vault.open(one.blobKey()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, LIMIT - 1, LIMIT})
    void an_upload_up_to_the_limit_is_taken(long size) throws IOException {
        Stored stored = vault.store(new CountingStream(size), "a.bin");

        assertThat(stored.size()).isEqualTo(size);
        try (InputStream in = vault.open(stored.blobKey())) {
            assertThat(in).hasSameContentAs(new CountingStream(size));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1, 10 * LIMIT, Long.MAX_VALUE})
    void an_upload_beyond_the_limit_is_not_and_is_not_read_to_its_end(long size) throws IOException {
        var content = new CountingStream(size);

        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> vault.store(content, "a.bin"))
                .satisfies(e -> assertThat(e.limit()).isEqualTo(LIMIT));

        assertThat(content.taken()).isLessThan(LIMIT + 100_000);
        assertThat(files()).isEmpty();
        assertThat(clamd.scanned()).isEmpty();
    }

    @Test
    void a_changed_limit_counts_for_the_next_upload() throws IOException {
        limit.set(10);
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> store(new byte[11], "a"));

        limit.set(11);
        assertThat(store(new byte[11], "a").size()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({
        "setup.exe, setup.exe",
        "holiday.jpg, holiday.jpg",
        "..\\..\\setup.exe. , setup.exe",
        "a\u202egpj.exe, agpj.exe"
    })
    void a_program_is_refused_under_any_name_with_a_reason(String name, String shown) throws IOException {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> store(Samples.exe(), name))
                .satisfies(e -> assertThat(e.reason()).contains("“" + shown + "”", "programs"));

        assertThat(files()).isEmpty();
        assertThat(clamd.scanned()).isEmpty();
    }

    @Test
    void an_infected_upload_is_refused_with_what_was_found() throws IOException {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> store(Samples.text(Clamd.EICAR), "invoice.txt"))
                .satisfies(e -> assertThat(e.reason()).contains("“invoice.txt”", "Eicar-Signature"));

        assertThat(files()).isEmpty();
    }

    @Test
    void the_scanner_sees_all_of_the_content_as_it_was_sent() throws IOException {
        store(Samples.docx(), "a.docx");

        assertThat(clamd.scanned()).containsExactly(Samples.docx());
    }

    @Test
    void without_a_verdict_nothing_is_kept() throws IOException {
        clamd.close();

        assertThatExceptionOfType(ScannerUnavailable.class).isThrownBy(() -> store(Samples.png(), "a.png"));

        assertThat(files()).isEmpty();
    }

    @Test
    void where_no_scanner_is_configured_uploads_are_kept_unscanned() throws IOException {
        vault = vault(new Unscanned());

        assertThat(read(store(Samples.text(Clamd.EICAR), "a.txt"))).isEqualTo(Samples.text(Clamd.EICAR));
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> vault.store(new BreakingStream(new byte[300_000]), "a.png"))
                .withMessage("The line went dead");

        assertThat(files()).isEmpty();
    }

    @Test
    void a_store_that_fails_is_an_error() throws IOException {
        vault = vault(new Unscanned());
        Files.delete(blobs.resolve(".unfinished"));

        assertThatIOException().isThrownBy(() -> store(Samples.png(), "a.png"));
    }

    @Test
    void while_an_upload_is_checked_its_plaintext_has_no_name_on_disk() throws IOException {
        List<Path> seen = new ArrayList<>();
        vault = vault(new VirusScanner() {
            @Override
            public Verdict scan(InputStream content) throws IOException {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(Files::isRegularFile).forEach(seen::add);
                }
                return new Clean();
            }

            @Override
            public void check() {}
        });

        store(Samples.png(), "a.png");

        assertThat(seen).isEmpty();
    }

    @Test
    void a_zip_bomb_is_kept_as_the_few_bytes_it_is() throws IOException {
        byte[] bomb = zipOfZeros(200_000_000);
        assertThat(bomb).hasSizeLessThan(1_000_000);

        Stored stored = store(bomb, "logs.zip");

        assertThat(stored.mediaType()).isEqualTo("application/zip");
        assertThat(stored.size()).isEqualTo(bomb.length);
        assertThat(Files.size(files().getFirst())).isLessThan(bomb.length + 10_000L);
    }

    @Test
    void uploads_at_the_same_time_do_not_mix() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Stored>> uploads = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String text = ("upload " + i + " ").repeat(20_000);
                Callable<Stored> upload = () -> store(Samples.text(text), text.substring(0, 9).strip() + ".txt");
                uploads.add(threads.submit(upload));
            }
            for (Future<Stored> upload : uploads) {
                Stored stored = upload.get();
                String name = stored.fileName().replace(".txt", "");
                assertThat(read(stored)).isEqualTo(Samples.text((name + " ").repeat(20_000)));
            }
        }
    }

    private Vault vault(VirusScanner scanner) throws IOException {
        var store = new EncryptedStore(new LocalStore(blobs), EncryptedStoreTests.masterKey(1));
        var clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        return new Vault(store, scanner, new BlobKeys(clock, UUID::randomUUID), spool, limit::get);
    }

    private Stored store(byte[] content, @Nullable String name) throws IOException {
        return vault.store(new ByteArrayInputStream(content), name);
    }

    private byte[] read(Stored stored) throws IOException {
        try (InputStream in = vault.open(stored.blobKey())) {
            return in.readAllBytes();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(blobs)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static byte[] zipOfZeros(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < size / zeros.length; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
