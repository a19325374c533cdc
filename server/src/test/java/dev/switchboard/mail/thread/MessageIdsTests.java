package dev.switchboard.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

class MessageIdsTests {

    private final MessageIds ids = new MessageIds("help.example.com");

    @Test
    void a_tickets_mails_and_its_thread_name_the_ticket() {
        assertThat(ids.ticket(ids.ofThread(42))).hasValue(42);
        assertThat(ids.ticket(ids.ofMail(42, 7))).hasValue(42);
        assertThat(ids.ticket(" " + ids.ofMail(42, 7).replace("<", "").replace(">", ""))).hasValue(42);
        assertThat(ids.isOurs(ids.ofMail(42, 7))).isTrue();
    }

    @Test
    void a_mail_about_no_ticket_is_ours_all_the_same() {
        assertThat(ids.isOurs(ids.ofMail(7))).isTrue();
        assertThat(ids.ticket(ids.ofMail(7))).isEqualTo(OptionalLong.empty());
    }

    @Test
    void those_of_others_name_no_ticket_of_ours() {
        for (var id : new String[] {"<ticket.42@elsewhere.example>", "<CAF+x@mail.gmail.com>", "", "<>", "<ticket.@help.example.com>",
                "<ticket.99999999999999999999@help.example.com>"}) {
            assertThat(ids.ticket(id)).as(id).isEmpty();
            assertThat(ids.isOurs(id)).as(id).isFalse();
        }
    }
}
