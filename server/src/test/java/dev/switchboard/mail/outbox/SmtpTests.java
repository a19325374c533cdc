package dev.switchboard.mail.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.switchboard.accounts.Language;
import dev.switchboard.mail.outbox.SmtpFailure.Kind;
import dev.switchboard.mail.outbox.SmtpFailure.Reason;
import dev.switchboard.mail.templates.Letter;
import dev.switchboard.settings.MailSettings;
import dev.switchboard.settings.MailSettings.Encryption;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What servers do to mail, and what is made of it. */
class SmtpTests {

    private static final Smtp.Patience SHORT = new Smtp.Patience(Duration.ofSeconds(2), Duration.ofMillis(700));

    private static MailSettings settings(String host, int port, Encryption security, String username) {
        return new MailSettings(host, port, security, username, null, null, "Desk", "desk@example.com", "", 4, Language.EN);
    }

    private static void send(Smtp server) throws SmtpFailure, MessagingException {
        var envelope = new Envelope("kim@example.org", "Kim", List.of(), new Letter("Hello", "text", "<p>html</p>"), "<a@b>", List.of(), null, null, "<list.b>",
                Instant.EPOCH);
        try (var line = new SmtpLine(server)) {
            line.send(envelope.seal(server.session(), server.settings()));
        }
    }

    private static Smtp plain(int port) {
        return new Smtp(settings("127.0.0.1", port, Encryption.NONE, ""), null, "desk.example", SHORT, null);
    }

    private static SmtpFailure failure(Smtp server) {
        return catchThrowableOfType(SmtpFailure.class, () -> send(server));
    }

    @Test
    void a_mail_is_taken() throws Exception {
        try (var server = new ScriptedSmtp()) {
            send(plain(server.port()));

            var mail = server.mails().getFirst();
            assertThat(mail.getMessageID()).isEqualTo("<a@b>");
            assertThat(mail.getHeader("To", ",")).isEqualTo("Kim <kim@example.org>");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HELLO | 421 come back later          | SERVER    | OTHER     | false
            HELLO | drop                         | SERVER    | OTHER     | false
            MAIL  | 530 authentication required  | SERVER    | SENDER    | false
            MAIL  | 553 not your address         | SERVER    | SENDER    | false
            RCPT  | 451 greylisted, come back    | TEMPORARY | RECIPIENT | false
            RCPT  | 452 mailbox full             | TEMPORARY | RECIPIENT | false
            RCPT  | 550 no such user             | PERMANENT | RECIPIENT | false
            DATA  | 451 not now                  | TEMPORARY | CONTENT   | false
            END   | 451 not now                  | TEMPORARY | CONTENT   | false
            END   | 554 we do not like this mail | PERMANENT | CONTENT   | false
            RCPT  | drop                         | SERVER    | OTHER     | false
            DATA  | drop                         | SERVER    | OTHER     | false
            END   | drop                         | SERVER    | OTHER     | true
            END   | take and drop                | SERVER    | OTHER     | true
            END   | stall                        | SERVER    | TIMEOUT   | true
            HELLO | stall                        | SERVER    | TIMEOUT   | false
            """)
    void what_a_server_says_is_told_apart(String command, String answer, Kind kind, Reason reason, boolean uncertain) {
        try (var server = new ScriptedSmtp().on(command, answer)) {
            var failure = failure(plain(server.port()));

            assertThat(failure).as("failure").isNotNull();
            assertThat(failure.kind()).as(failure.words()).isEqualTo(kind);
            assertThat(failure.reason()).as(failure.words()).isEqualTo(reason);
            assertThat(failure.isUncertain()).isEqualTo(uncertain);
            if (answer.matches("\\d.*") && !command.equals("HELLO")) {
                assertThat(failure.words()).contains(answer);
            }
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_from_one_that_does_not_exist() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(failure(plain(port)).reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure(new Smtp(settings("nowhere.invalid", 25, Encryption.NONE, ""), null, "desk.example", SHORT, null)).reason()).isEqualTo(Reason.HOST_UNKNOWN);
    }

    @Test
    void without_encryption_where_it_is_demanded_nothing_is_said() {
        try (var server = new ScriptedSmtp()) {
            var failure = failure(new Smtp(settings("127.0.0.1", server.port(), Encryption.STARTTLS, "desk"), "secret", "desk.example", SHORT, null));

            assertThat(failure.reason()).isEqualTo(Reason.TLS);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void a_real_server_lets_those_in_who_sign_in() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.setUser("desk@example.com", "desk", "secret");
        greenMail.getManagers().getUserManager().setAuthRequired(true);
        greenMail.start();
        try {
            var port = greenMail.getSmtp().getPort();
            send(new Smtp(settings("127.0.0.1", port, Encryption.NONE, "desk"), "secret", "desk.example", SHORT, null));
            assertThat(greenMail.getReceivedMessages()).hasSize(1);

            var failure = failure(new Smtp(settings("127.0.0.1", port, Encryption.NONE, "desk"), "wrong", "desk.example", SHORT, null));
            assertThat(failure.reason()).isEqualTo(Reason.AUTHENTICATION);
            assertThat(failure.kind()).isEqualTo(Kind.SERVER);
            assertThat(failure.words()).doesNotContain("wrong");
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void what_is_encrypted_is_sent_to_those_only_whose_certificate_is_believed() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        greenMail.start();
        try {
            var settings = settings("127.0.0.1", greenMail.getSmtps().getPort(), Encryption.TLS, "");
            send(new Smtp(settings, null, "desk.example", SHORT, believing()));
            assertThat(greenMail.getReceivedMessages()).hasSize(1);

            assertThat(failure(new Smtp(settings, null, "desk.example", SHORT, null)).reason()).isEqualTo(Reason.TLS);
        } finally {
            greenMail.stop();
        }
    }

    private static SSLSocketFactory believing() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
            }

            @Override
            public X509Certificate @Nullable [] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        }}, new SecureRandom());
        return context.getSocketFactory();
    }
}
