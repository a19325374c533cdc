package dev.switchboard.mail.reading;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTests {

    private static Letter read(String mail) {
        return Reading.of(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static final String REPORT = """
            From: Mail Delivery System <MAILER-DAEMON@mx.example>
            To: support@help.example
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            I'm sorry to have to inform you that your message could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example
            Arrival-Date: Mon, 5 Jan 2026 10:00:00 +0100

            Final-Recipient: rfc822; Jane@Example.org
            Original-Recipient: rfc822;jane@example.org
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 5.1.1 <jane@example.org>: Recipient address
                rejected: User unknown
            --b
            Content-Type: text/rfc822-headers

            From: support@help.example
            Message-ID: <ticket.17.m4@help.example>
            --b--
            """;

    @Test
    void a_report_says_whom_a_mail_did_not_reach_and_why() {
        var letter = read(REPORT.formatted("failed", "5.1.1"));

        assertThat(letter.verdict()).isEqualTo(Verdict.BOUNCE);
        assertThat(letter.bounce()).isNotNull();
        assertThat(letter.bounce().recipients()).containsExactly("jane@example.org");
        assertThat(letter.bounce().isPermanent()).isTrue();
        assertThat(letter.bounce().reason()).isEqualTo("550 5.1.1 <jane@example.org>: Recipient address rejected: User unknown");
        assertThat(letter.bounce().originalIds()).containsExactly("<ticket.17.m4@help.example>");
    }

    @Test
    void what_is_only_delayed_has_not_come_back() {
        assertThat(read(REPORT.formatted("delayed", "4.4.1")).verdict()).isEqualTo(Verdict.AUTOMATIC);
        assertThat(read(REPORT.formatted("delivered", "2.0.0")).verdict()).isEqualTo(Verdict.AUTOMATIC);
    }

    @Test
    void giving_up_on_what_was_refused_for_the_time_being_says_nothing_of_the_address() {
        assertThat(read(REPORT.formatted("failed", "4.2.2")).bounce().isPermanent()).isFalse();
    }

    @Test
    void servers_that_know_no_form_are_understood() {
        var qmail = read("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example
                Subject: failure notice

                Hi. This is the qmail-send program at mx.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <jane@example.org>:
                192.0.2.1 does not like recipient.
                Remote host said: 550 5.1.1 no such user

                --- Below this line is a copy of the message.

                Return-Path: <support@help.example>
                Message-ID: <ticket.17.m4@help.example>
                From: support@help.example
                """);
        var exim = read("""
                From: Mail Delivery System <Mailer-Daemon@mx.example>
                X-Failed-Recipients: jane@example.org
                Subject: Mail delivery failed: returning message to sender

                A message that you sent could not be delivered.
                """);

        assertThat(qmail.bounce().recipients()).containsExactly("jane@example.org");
        assertThat(qmail.bounce().originalIds()).containsExactly("<ticket.17.m4@help.example>");
        assertThat(qmail.bounce().reason()).contains("550 5.1.1");
        assertThat(exim.bounce().recipients()).containsExactly("jane@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (rejected)", "Precedence: bulk", "Precedence: junk", "Precedence: auto_reply",
            "X-Autoreply: yes", "X-Autorespond: vacation", "X-Auto-Response-Suppress: All", "X-Auto-Response-Suppress: OOF, DR", "Return-Path: <>",
            "Subject: Automatic reply: Printer", "Subject: Automatische Antwort: Drucker", "Subject: Réponse automatique : Imprimante", "Subject: Respuesta automática: Impresora",
            "Subject: Out of Office", "Subject: Abwesenheitsnotiz: bis Montag", "Content-Type: multipart/report; report-type=disposition-notification; boundary=b"})
    void what_a_program_sent_is_automatic(String header) {
        assertThat(read("From: a@example.org\n" + header + "\n\nI am away.").verdict()).isEqualTo(Verdict.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: no", "Precedence: list", "List-Id: <support.example>", "Subject: Out of office printer does not print", "Subject: Automatic door is broken",
            "X-Spam-Status: No, score=1.0", "Return-Path: <a@example.org>"})
    void what_a_person_wrote_is_not(String header) {
        assertThat(read("From: a@example.org\n" + header + "\n\nHello").verdict()).isEqualTo(Verdict.GENUINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Spam-Flag: YES", "X-Spam-Status: Yes, score=17.2"})
    void the_mark_of_spam_is_honoured(String header) {
        assertThat(read("From: a@example.org\n" + header + "\n\nBuy").verdict()).isEqualTo(Verdict.SPAM);
    }
}
