package dev.switchboard.mail.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** N2: whatever happens on a ticket, in whatever order, no word of a note is in a mail to a customer. */
@SwitchboardTest
class NotesStayInsideTests {

    private static final String SECRET = "Geheimwort";

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scheduler jobs;

    @Autowired
    Lanes lanes;

    @Autowired
    TurnableClock clock;

    ScriptedSmtp smtp;
    PostOffice post;

    @BeforeEach
    void open() {
        smtp = new ScriptedSmtp();
        post = new PostOffice(desk, jdbc, jobs, lanes, clock);
        post.open(smtp);
    }

    @AfterEach
    void close() {
        clock.turnBack();
        post.close();
        smtp.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_note_leaves_the_house(long seed) throws Exception {
        var random = new Random(seed);
        var department = desk.department();
        var customer = desk.customer();
        var staff = List.of(desk.agent(department), desk.agent(department), desk.admin());
        var ticket = customer.raise("A lamp " + seed, "department", department);
        var path = "/api/tickets/" + ticket;
        for (var step = 0; step < 25; step++) {
            var who = staff.get(random.nextInt(staff.size()));
            // Some are refused, as the ticket stands then; that is as good as any other order.
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> who.post(path + "/messages", Map.of("body", SECRET + step + " [x](https://" + SECRET + ".example)", "is_internal", true));
                case 3 -> who.post(path + "/messages", Map.of("body", "public " + step));
                case 4 -> customer.post(path + "/messages", Map.of("body", "customer " + step));
                case 5 -> who.post(path + "/assign", Map.of("assigned_agent", staff.get(random.nextInt(2)).id()));
                case 6 -> who.post(path + "/set-status", Map.of("status", List.of("in_progress", "waiting_on_customer", "resolved").get(random.nextInt(3))));
                case 7 -> who.patch(path, Map.of("priority", List.of("low", "high").get(random.nextInt(2)), "tags", List.of(SECRET + step)));
                default -> {
                    if (random.nextBoolean()) {
                        post.send();
                    } else {
                        desk.admin().patch("/api/tickets/" + ticket, Map.of("misuse_flag", random.nextBoolean()));
                    }
                }
            }
        }
        post.send();

        assertThat(wordsTo(customer)).as("mail to the customer").isNotEmpty().noneMatch(words -> words.contains(SECRET));
        assertThat(smtp.mails()).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from mails where user_id = :user and (concat_ws(' ', subject, body, html, raw) like :secret or kind = 'internal_note')")
                .param("user", customer.id()).param("secret", "%" + SECRET + "%").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from mails where body like :secret").param("secret", "%" + SECRET + "%").query(Integer.class).single())
                .as("mail to staff with a note").isPositive();
    }

    private List<String> wordsTo(Http person) throws Exception {
        var words = new ArrayList<String>();
        for (var mail : smtp.mails()) {
            for (var recipient : mail.getRecipients(Message.RecipientType.TO)) {
                if (((InternetAddress) recipient).getAddress().equals(desk.username(person) + "@example.org")) {
                    var parts = (MimeMultipart) mail.getContent();
                    words.add(mail.getSubject() + parts.getBodyPart(0).getContent() + parts.getBodyPart(1).getContent());
                }
            }
        }
        return words;
    }
}
