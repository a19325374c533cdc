package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.switchboard.tickets.attachments.VirusScanner.Clean;
import dev.switchboard.tickets.attachments.VirusScanner.Infected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ClamAvTests {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(250);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 5_000_000})
    void harmless_content_of_any_size_is_clean_and_arrives_whole(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        try (var clamd = new Clamd()) {
            assertThat(scanner(clamd, LONG).scan(new ByteArrayInputStream(content))).isEqualTo(new Clean());
            assertThat(clamd.scanned()).containsExactly(content);
        }
    }

    @Test
    void an_infection_is_named() throws IOException {
        try (var clamd = new Clamd()) {
            assertThat(scan(clamd, Clamd.EICAR)).isEqualTo(new Infected("Eicar-Signature"));
            assertThat(scan(clamd, "x".repeat(1_000_000) + Clamd.EICAR)).isEqualTo(new Infected("Eicar-Signature"));
        }
    }

    @Test
    void one_scanner_serves_many_scans() throws IOException {
        try (var clamd = new Clamd()) {
            VirusScanner scanner = scanner(clamd, LONG);
            for (int i = 0; i < 50; i++) {
                assertThat(scanner.scan(bytes("harmless"))).isEqualTo(new Clean());
                assertThat(scanner.scan(bytes(Clamd.EICAR))).isInstanceOf(Infected.class);
            }
        }
    }

    @Test
    void content_longer_than_clamd_takes_has_no_verdict() throws IOException {
        try (var clamd = new Clamd()) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scanner(clamd, LONG).scan(new CountingStream(200_000_000)));
            assertThat(clamd.scanned()).isEmpty();
        }
    }

    @Test
    void a_refusal_that_comes_while_sending_is_understood() throws IOException {
        try (var clamd = new Clamd(client -> {
            Clamd.command(client);
            Clamd.say(client, "INSTREAM size limit exceeded. ERROR\0");
            Clamd.drain(client);
        })) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scanner(clamd, LONG).scan(bytes("hello")))
                    .withMessageContaining("StreamMaxLength");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "stream: OK",
                "stream: OK\n",
                "stream: \0",
                "stream: FOUND\0",
                "stream:  FOUND\0",
                "OK\0",
                "stream: OK FOUND ERROR\0",
                "stream: Can't allocate memory ERROR\0",
                "UNKNOWN COMMAND\0",
                "COMMAND READ TIMED OUT\0",
                "HTTP/1.1 400 Bad Request\r\n\r\n",
                "\u001b[31mred\0"
            })
    void a_reply_that_is_no_verdict_is_none(String reply) throws IOException {
        try (var clamd = new Clamd(client -> {
            Clamd.command(client);
            Clamd.drain(client);
            Clamd.say(client, reply);
        })) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scan(clamd, "hello"))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}"));
        }
    }

    @Test
    void a_reply_without_end_is_cut_off() throws IOException {
        try (var clamd = new Clamd(client -> {
            Clamd.command(client);
            Clamd.drain(client);
            while (true) {
                Clamd.say(client, "stream: ".repeat(100));
            }
        })) {
            assertThatExceptionOfType(ScannerUnavailable.class).isThrownBy(() -> scan(clamd, "hello"));
        }
    }

    @Test
    void nobody_there_is_unavailable() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var scanner = new ClamAv("127.0.0.1", port, SHORT, SHORT);

        assertThatExceptionOfType(ScannerUnavailable.class).isThrownBy(() -> scanner.scan(bytes("hello")));
        assertThatExceptionOfType(ScannerUnavailable.class).isThrownBy(scanner::check);
    }

    @Test
    void a_scan_that_takes_too_long_is_given_up() throws IOException {
        var stop = new CountDownLatch(1);
        try (var clamd = new Clamd(client -> {
            Clamd.command(client);
            Clamd.drain(client);
            stop.await();
        })) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scanner(clamd, SHORT).scan(bytes("hello")))
                    .withMessageContaining("250 ms");
        } finally {
            stop.countDown();
        }
    }

    @Test
    void a_server_that_never_reads_is_given_up() throws IOException {
        var stop = new CountDownLatch(1);
        try (var clamd = new Clamd(client -> stop.await())) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scanner(clamd, SHORT).scan(new CountingStream(500_000_000)));
        } finally {
            stop.countDown();
        }
    }

    @Test
    void a_server_that_drips_its_reply_is_given_up() throws IOException {
        var stop = new CountDownLatch(1);
        try (var clamd = new Clamd(client -> {
            Clamd.command(client);
            Clamd.drain(client);
            while (!stop.await(50, TimeUnit.MILLISECONDS)) {
                Clamd.say(client, ".");
            }
        })) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scanner(clamd, SHORT).scan(bytes("hello")));
        } finally {
            stop.countDown();
        }
    }

    @Test
    void a_server_that_hangs_up_at_once_is_unavailable() throws IOException {
        try (var clamd = new Clamd(client -> client.setSoLinger(true, 0))) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scanner(clamd, LONG).scan(new CountingStream(50_000_000)));
        }
    }

    @Test
    void a_server_that_hangs_up_midway_is_unavailable() throws IOException {
        try (var clamd = new Clamd(client -> {
            Clamd.command(client);
            client.getInputStream().readNBytes(100_000);
        })) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scanner(clamd, LONG).scan(new CountingStream(50_000_000)));
        }
    }

    @Test
    void content_that_cannot_be_read_is_not_blamed_on_the_scanner() throws IOException {
        try (var clamd = new Clamd()) {
            assertThatIOException()
                    .isThrownBy(() -> scanner(clamd, LONG).scan(new BreakingStream(new byte[100_000])))
                    .isNotInstanceOf(ScannerUnavailable.class)
                    .withMessage("The line went dead");
            assertThat(clamd.scanned()).isEmpty();
        }
    }

    @Test
    void the_content_given_stays_open() throws IOException {
        var closed = new AtomicBoolean();
        var content = new ByteArrayInputStream(new byte[10]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (var clamd = new Clamd()) {
            scanner(clamd, LONG).scan(content);
        }

        assertThat(closed).isFalse();
    }

    @Test
    void a_scanner_that_answers_passes_its_check() throws IOException {
        try (var clamd = new Clamd()) {
            assertThatCode(() -> scanner(clamd, LONG).check()).doesNotThrowAnyException();
        }
    }

    @Test
    void a_scanner_that_answers_something_else_fails_its_check() throws IOException {
        try (var clamd = new Clamd(client -> Clamd.say(client, "220 mail.example.org ESMTP\0"))) {
            assertThatExceptionOfType(ScannerUnavailable.class)
                    .isThrownBy(() -> scanner(clamd, LONG).check())
                    .withMessageContaining("ESMTP");
        }
    }

    @Test
    void without_a_scanner_nothing_is_read_and_all_is_clean() throws IOException {
        var content = new CountingStream(10);

        assertThat(new Unscanned().scan(content)).isEqualTo(new Clean());
        assertThat(content.taken()).isZero();
        assertThatCode(() -> new Unscanned().check()).doesNotThrowAnyException();
    }

    private static VirusScanner.Verdict scan(Clamd clamd, String content) throws IOException {
        return scanner(clamd, LONG).scan(bytes(content));
    }

    private static ClamAv scanner(Clamd clamd, Duration scanTimeout) {
        return new ClamAv("127.0.0.1", clamd.port(), LONG, scanTimeout);
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(Samples.text(content));
    }
}
