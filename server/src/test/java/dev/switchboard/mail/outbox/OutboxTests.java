package dev.switchboard.mail.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.switchboard.accounts.MailReach;
import dev.switchboard.mail.thread.MessageIds;
import dev.switchboard.mail.thread.ReplyToken;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import dev.switchboard.tickets.TicketLog;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** N3–N5: who gets which mail, when, and what becomes of it if the server will not have it. */
@SwitchboardTest
class OutboxTests {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scheduler jobs;

    @Autowired
    Lanes lanes;

    @Autowired
    MailTable table;

    @Autowired
    MailReader reader;

    @Autowired
    TicketLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageIds ids;

    @Autowired
    ReplyToken tokens;

    @Autowired
    MailReach reach;

    @Autowired
    TurnableClock clock;

    ScriptedSmtp smtp;
    PostOffice post;
    String department;
    Http customer;
    Http agent;
    long ticket;

    @BeforeEach
    void open() {
        smtp = new ScriptedSmtp();
        post = new PostOffice(desk, jdbc, jobs, lanes, clock);
        post.open(smtp);
        department = desk.department();
        customer = desk.customer();
        agent = desk.agent(department);
        ticket = customer.raise("A lamp", "department", department);
        desk.admin().post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", agent.id())).expect(200);
        post.settle();
        jdbc.sql("delete from mails").update();
    }

    @AfterEach
    void close() {
        clock.turnBack();
        post.close();
        smtp.close();
    }

    private void says(Http who, String body) {
        who.post("/api/tickets/" + ticket + "/messages", Map.of("body", body)).expect(201);
    }

    private void notes(Http who, String body) {
        who.post("/api/tickets/" + ticket + "/messages", Map.of("body", body, "is_internal", true)).expect(201);
    }

    private void sets(Http who, String status) {
        who.post("/api/tickets/" + ticket + "/set-status", Map.of("status", status)).expect(200);
    }

    private String address(Http person) {
        return desk.username(person) + "@example.org";
    }

    private List<MimeMessage> sentTo(Http person) throws Exception {
        var theirs = new ArrayList<MimeMessage>();
        for (var mail : smtp.mails()) {
            if (((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getAddress().equals(address(person))) {
                theirs.add(mail);
            }
        }
        return theirs;
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }

    @Test
    void an_answer_goes_to_the_customer_in_two_parts_of_one_thread() throws Exception {
        says(agent, "Please **turn it** off.");
        post.send();

        assertThat(smtp.mails()).hasSize(1);
        var mail = sentTo(customer).getFirst();
        assertThat(mail.getSubject()).matches("\\[TKT-[0-9A-Z-]+] A lamp");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Desk <desk@example.com>");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        assertThat(part(mail, 0)).contains("Please **turn it** off.", "http://localhost:", "/tickets/" + ticket);
        assertThat(part(mail, 1)).contains("<strong>turn it</strong>", "lang=\"en\"");
        assertThat(ids.ticket(mail.getMessageID())).hasValue(ticket);
        assertThat(mail.getHeader("In-Reply-To", ",")).isEqualTo(ids.ofThread(ticket));
        assertThat(mail.getHeader("References", ",")).isEqualTo(ids.ofThread(ticket));
        assertThat(mail.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress", ",")).contains("OOF").doesNotContain("All");
        assertThat(mail.getHeader("List-Id", ",")).isEqualTo("<switchboard.localhost>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", ",")).isEqualTo("List-Unsubscribe=One-Click");
        var reply = ((InternetAddress) mail.getReplyTo()[0]).getAddress();
        assertThat(reply).matches("support\\+.+@example\\.com");
        assertThat(tokens.read(reply.replaceFirst(".*\\+(.*)@.*", "$1"))).contains(new ReplyToken.Named(ticket, customer.id()));
    }

    @Test
    void a_note_goes_to_the_agent_alone_and_a_customers_words_to_the_agent() throws Exception {
        notes(desk.admin(), "Ask the workshop.");
        post.send();
        assertThat(sentTo(agent)).hasSize(1);
        assertThat(part(sentTo(agent).getFirst(), 0)).contains("internal note", "Ask the workshop.");
        assertThat(sentTo(customer)).isEmpty();

        says(customer, "It is out.");
        post.send();
        assertThat(sentTo(agent)).hasSize(2);
        assertThat(sentTo(customer)).isEmpty();
    }

    @Test
    void an_assignment_is_told_to_the_agent_and_the_customer() throws Exception {
        var other = desk.agent(department);
        desk.admin().post("/api/tickets/" + ticket + "/assign", Map.of("assigned_agent", other.id())).expect(200);
        post.send();

        assertThat(part(sentTo(other).getFirst(), 0)).contains("is now yours", "About A lamp");
        assertThat(part(sentTo(customer).getFirst(), 0)).contains("taking care of your ticket", desk.username(other));
        assertThat(sentTo(agent)).isEmpty();
    }

    @Test
    void what_happens_within_half_a_minute_is_one_mail() throws Exception {
        says(agent, "First.");
        sets(agent, "in_progress");
        says(agent, "Second.");
        sets(agent, "resolved");
        post.send();

        assertThat(sentTo(customer)).hasSize(1);
        assertThat(part(sentTo(customer).getFirst(), 0)).containsSubsequence("First.", "----", "Second.", "----", "from assigned to resolved")
                .containsOnlyOnce("Hello").containsOnlyOnce("from assigned");
        assertThat(post.last(customer)).containsEntry("kind", "message_received").containsEntry("state", "sent").containsEntry("attempts", 1);

        says(agent, "Later.");
        post.send();
        assertThat(sentTo(customer)).hasSize(2);
        assertThat(sentTo(customer).get(1).getMessageID()).isNotEqualTo(sentTo(customer).get(0).getMessageID());
    }

    @Test
    void a_change_that_was_taken_back_is_not_told() throws Exception {
        sets(agent, "in_progress");
        post.send();
        assertThat(sentTo(customer)).hasSize(1);
        sets(agent, "waiting_on_customer");
        sets(agent, "in_progress");
        post.send();

        assertThat(sentTo(customer)).hasSize(1);
        assertThat(post.last(customer)).containsEntry("state", "cancelled");
    }

    @Test
    void everyone_is_written_to_in_their_language() throws Exception {
        customer.patch("/api/me", Map.of("locale", "de")).expect(200);
        says(agent, "Bitte ausschalten.");
        post.send();

        assertThat(part(sentTo(customer).getFirst(), 0)).startsWith("Guten Tag").contains("schrieb");
        assertThat(part(sentTo(customer).getFirst(), 1)).contains("lang=\"de\"");
    }

    @Test
    void whoever_turned_it_off_gets_none_and_the_link_in_a_mail_turns_it_off() throws Exception {
        says(agent, "One.");
        post.send();
        var link = sentTo(customer).getFirst().getHeader("List-Unsubscribe", ",").replaceFirst("<[^?]*(.*)>", "/api/mail/unsubscribe$1");

        assertThat(desk.nobody().get(link).expect(200).response().body()).contains("Do you want no more mail about new messages?", "<form");
        says(agent, "Two.");
        post.send();
        assertThat(sentTo(customer)).hasSize(2); // looking changes nothing

        assertThat(desk.nobody().send("POST", link, "List-Unsubscribe=One-Click", Map.of("Content-Type", "application/x-www-form-urlencoded")).expect(200)
                .response().body()).contains("You get no more mail about new messages");
        says(agent, "Three.");
        sets(agent, "resolved");
        post.send();
        assertThat(sentTo(customer)).hasSize(3);
        assertThat(part(sentTo(customer).get(2), 0)).contains("resolved").doesNotContain("Three.");

        desk.nobody().send("POST", link + "x", "", Map.of("Content-Type", "application/x-www-form-urlencoded")).expect(404);
        desk.nobody().get("/api/mail/unsubscribe").expect(404);
    }

    @Test
    void what_its_recipient_may_not_see_any_more_is_left_out() throws Exception {
        notes(desk.admin(), "Only for those who care for it.");
        post.settle();
        desk.admin().patch("/api/tickets/" + ticket, Map.of("department", desk.department())).expect(200);
        jdbc.sql("update tickets set assigned_agent_id = null, status = 'open' where id = :id").param("id", ticket).update();
        post.send();

        assertThat(sentTo(agent)).isEmpty();
        assertThat(post.last(agent)).containsEntry("state", "cancelled");
    }

    @Test
    void whoever_has_left_gets_nothing() throws Exception {
        says(agent, "One.");
        post.settle();
        desk.admin().patch("/api/admin/users/" + customer.id(), Map.of("is_active", false)).expect(200);
        post.send();

        assertThat(smtp.mails()).isEmpty();
        assertThat(post.last(customer)).containsEntry("state", "cancelled");
    }

    @Test
    void a_server_that_wants_us_to_come_back_later_gets_the_same_mail_later() throws Exception {
        smtp.on("RCPT", "451 greylisted, come back");
        says(agent, "One.");
        post.send();
        assertThat(post.last(customer)).containsEntry("state", "queued").containsEntry("attempts", 1).containsEntry("possibly_twice", false);
        assertThat((String) post.last(customer).get("cause")).contains("451 greylisted, come back");

        post.sendAfter(Duration.ofSeconds(20));
        assertThat(smtp.mails()).isEmpty();
        post.sendAfter(Duration.ofMinutes(2));
        assertThat(sentTo(customer)).hasSize(1);
        assertThat(post.last(customer)).containsEntry("state", "sent").containsEntry("attempts", 2).containsEntry("possibly_twice", false);
    }

    @Test
    void nothing_joins_a_mail_that_was_tried() throws Exception {
        smtp.on("RCPT", "451 greylisted, come back");
        says(agent, "One.");
        post.send();
        says(agent, "Two.");
        post.send();

        assertThat(post.to(customer)).hasSize(2);
    }

    @Test
    void a_recipient_that_does_not_exist_is_given_up_at_once_and_can_be_tried_again() throws Exception {
        smtp.on("RCPT", "550 no such user");
        says(agent, "One.");
        post.send();
        var admin = desk.admin();
        var failed = admin.get("/api/admin/mails?state=failed").expect(200);
        assertThat(failed.items("cause").getFirst()).contains("550 no such user");
        var id = failed.items("id").getFirst();
        assertThat(admin.get("/api/admin/mails/" + id).expect(200).text("raw")).contains("Message-ID: <ticket." + ticket, "List-Id:");

        admin.post("/api/admin/mails/" + id + "/retry", null).expect(200);
        post.sendAfter(Duration.ofSeconds(1));
        assertThat(sentTo(customer)).hasSize(1);
        admin.post("/api/admin/mails/" + id + "/retry", null).expect(409);
        assertThat(admin.post("/api/admin/mails/retry-failed", null).expect(200).at("count").asInt()).isZero();
        admin.post("/api/admin/mails/0/retry", null).expect(404);
    }

    @Test
    void an_address_from_which_mail_came_back_gets_none_until_an_admin_tries_it_again() throws Exception {
        reach.lost(address(customer));
        says(agent, "One.");
        post.send();
        var admin = desk.admin();
        var failed = admin.get("/api/admin/mails?state=failed").expect(200);
        assertThat(sentTo(customer)).isEmpty();
        assertThat(failed.items("cause").getFirst()).contains("came back");
        assertThat(admin.get("/api/customers/" + customer.id()).expect(200).text("mail_bounced_at")).isNotEmpty();

        admin.post("/api/admin/mails/" + failed.items("id").getFirst() + "/retry", null).expect(200);
        post.sendAfter(Duration.ofSeconds(1));

        assertThat(sentTo(customer)).hasSize(1);
        says(agent, "Two.");
        post.send();
        assertThat(sentTo(customer)).hasSize(2);
    }

    @Test
    void a_server_that_is_down_for_days_is_given_up_and_one_that_comes_back_is_not() throws Exception {
        var away = new java.util.HashMap<>(smtp.settings());
        away.put("port", 1);
        post.use(away);
        says(agent, "One.");
        post.send();
        for (var hours = 0; hours < 40; hours += 8) {
            post.sendAfter(Duration.ofHours(8));
        }
        assertThat(post.last(customer)).containsEntry("state", "queued");
        post.sendAfter(Duration.ofHours(12));
        assertThat(post.last(customer)).containsEntry("state", "failed");

        post.use(smtp.settings());
        clock.turnBack();
        assertThat(desk.admin().post("/api/admin/mails/retry-failed", null).expect(200).at("count").asInt()).isEqualTo(1);
        post.sendAfter(Duration.ofSeconds(1));
        assertThat(sentTo(customer)).hasSize(1);
    }

    @Test
    void a_server_that_hangs_up_after_the_mail_may_get_it_twice_and_that_is_marked() throws Exception {
        smtp.on(ScriptedSmtp.END, ScriptedSmtp.TAKE_AND_DROP);
        says(agent, "One.");
        post.send();
        post.sendAfter(Duration.ofMinutes(2));

        assertThat(sentTo(customer)).hasSize(2);
        assertThat(sentTo(customer).get(0).getMessageID()).isEqualTo(sentTo(customer).get(1).getMessageID());
        assertThat(post.last(customer)).containsEntry("state", "sent").containsEntry("possibly_twice", true);
        assertThat(desk.admin().get("/api/admin/mails?recipient=" + address(customer)).items("possibly_twice")).containsExactly("true");
    }

    @Test
    void what_a_lane_was_sending_when_it_died_is_sent_again_and_marked() throws Exception {
        says(agent, "One.");
        post.settle();
        clock.turnOn(Duration.ofMinutes(1));
        var taken = table.claim(7, false, clock.instant()).orElseThrow();
        jdbc.sql("update mails set message_id = :messageId where id = :id").param("messageId", ids.ofMail(ticket, taken.id())).param("id", taken.id()).update();
        post.sendAfter(Duration.ZERO); // another lane leaves it alone
        assertThat(smtp.mails()).isEmpty();

        post.use(with("max_connections", 10));
        lanes.run(7, () -> false);

        assertThat(sentTo(customer)).hasSize(1);
        assertThat(sentTo(customer).getFirst().getMessageID()).isEqualTo(ids.ofMail(ticket, taken.id()));
        assertThat(post.last(customer)).containsEntry("state", "sent").containsEntry("possibly_twice", true).containsEntry("attempts", 2);
    }

    @Test
    void what_a_lane_had_only_taken_is_sent_once_and_not_marked() throws Exception {
        says(agent, "One.");
        post.settle();
        clock.turnOn(Duration.ofMinutes(1));
        table.claim(3, false, clock.instant()).orElseThrow();
        lanes.run(3, () -> false);

        assertThat(post.last(customer)).containsEntry("state", "sent").containsEntry("possibly_twice", false);
    }

    private Map<String, Object> with(String key, Object value) {
        var changed = new java.util.HashMap<>(smtp.settings());
        changed.put(key, value);
        return changed;
    }

    @Test
    void many_lanes_at_once_send_each_mail_once() throws Exception {
        for (var i = 0; i < 30; i++) {
            var someone = desk.customer();
            var theirs = someone.raise("Lamp " + i, "department", department);
            agent.post("/api/tickets/" + theirs + "/messages", Map.of("body", "Answer " + i)).expect(201);
        }
        post.settle();
        clock.turnOn(Duration.ofMinutes(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Callable<Duration>>();
            for (var lane = 1; lane <= 8; lane++) {
                var one = lane;
                runs.add(() -> lanes.run(one, () -> false));
            }
            threads.invokeAll(runs).forEach(run -> assertThat(run.resultNow()).isNotNull());
        }

        var messageIds = new ArrayList<String>();
        for (var mail : smtp.mails()) {
            messageIds.add(mail.getMessageID());
        }
        assertThat(messageIds).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(smtp.mostAtOnce()).isLessThanOrEqualTo(4);
        assertThat(jdbc.sql("select count(*) from mails where state <> 'sent'").query(Integer.class).single()).isZero();
    }

    private String askForCode() {
        var address = Desk.unique("new") + "@example.org";
        desk.nobody().post("/api/auth/request-otp", Map.of("email", address, "language", "de")).expect(200);
        return address;
    }

    @Test
    void a_code_goes_before_all_others_and_can_be_read_by_its_recipient_alone() throws Exception {
        says(agent, "One.");
        post.settle();
        clock.turnOn(Duration.ofMinutes(1));
        var address = askForCode();
        lanes.run(1, () -> false);

        var mail = smtp.mails().getFirst();
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo(address);
        assertThat(mail.getSubject()).matches("\\d{6} ist Ihr Code");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        var code = mail.getSubject().substring(0, 6);
        var kept = desk.admin().get("/api/admin/mails?recipient=" + address).expect(200);
        assertThat(kept.items("state")).containsExactly("sent");
        assertThat(kept.items("subject").getFirst()).isEqualTo(Codes.HIDDEN + " ist Ihr Code");
        assertThat(desk.admin().get("/api/admin/mails/" + kept.items("id").getFirst()).response().body()).doesNotContain(code);
        assertThat(jdbc.sql("select m::text from mails m where recipient = :to").param("to", address).query(String.class).single()).doesNotContain(code);
        desk.nobody().post("/api/auth/verify-otp", Map.of("email", address, "code", code)).expect(200);
    }

    @Test
    void a_code_has_a_lane_of_its_own_which_takes_nothing_else() throws Exception {
        says(agent, "One.");
        post.settle();
        clock.turnOn(Duration.ofMinutes(1));
        askForCode();
        lanes.run(Lanes.FOR_CODES, () -> false);

        assertThat(smtp.mails()).hasSize(1);
        assertThat(smtp.mails().getFirst().getSubject()).endsWith("ist Ihr Code");
    }

    @Test
    void a_code_that_is_too_old_is_not_sent_and_none_is_ever_sent_again() {
        var address = askForCode();
        clock.turnOn(Duration.ofMinutes(11));
        lanes.run(Lanes.FOR_CODES, () -> false);
        assertThat(smtp.mails()).isEmpty();
        var admin = desk.again(desk.admin());
        assertThat(admin.get("/api/admin/mails?recipient=" + address).items("state")).containsExactly("cancelled");

        smtp.on("RCPT", "550 no such user");
        var other = askForCode();
        lanes.run(Lanes.FOR_CODES, () -> false);
        var failed = admin.get("/api/admin/mails?recipient=" + other);
        assertThat(failed.items("state")).containsExactly("failed");
        admin.post("/api/admin/mails/" + failed.items("id").getFirst() + "/retry", null).expect(409);
    }

    @Test
    void with_no_server_mail_is_kept_to_be_read() {
        post.use(Map.of("host", ""));
        says(agent, "Please **turn it** off.");
        post.send();
        var admin = desk.admin();

        var kept = admin.get("/api/admin/mails?recipient=" + address(customer)).expect(200);
        assertThat(kept.items("state")).containsExactly("kept");
        var mail = admin.get("/api/admin/mails/" + kept.items("id").getFirst()).expect(200);
        assertThat(mail.text("text")).contains("Please **turn it** off.");
        assertThat(mail.text("html")).contains("<strong>turn it</strong>");
        assertThat(mail.text("mail.kind")).isEqualTo("message_received");
        assertThat(admin.get("/api/health").at("mail.mode").asString()).isEqualTo("kept");
        var address = askForCode();
        assertThat(admin.get("/api/admin/mails?recipient=" + address).items("subject").getFirst()).matches("\\d{6} ist Ihr Code");
    }

    @Test
    void news_are_news_for_a_day() {
        says(agent, "One.");
        post.settle();
        var events = log.events().stream(ticket, 0, Long.MAX_VALUE, true, 100);
        jdbc.sql("delete from mails").update();

        transaction.executeWithoutResult(status -> reader.read(events));
        assertThat(post.to(customer)).hasSize(1);
        jdbc.sql("delete from mails").update();
        clock.turnOn(Duration.ofHours(25));
        transaction.executeWithoutResult(status -> reader.read(events));
        assertThat(post.to(customer)).isEmpty();
    }

    @Test
    void words_that_are_hostile_stay_words() throws Exception {
        jdbc.sql("update tickets set subject = :subject where id = :id").param("id", ticket)
                .param("subject", "Hi\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>").update();
        jdbc.sql("update users set name = :name where id = :id").param("id", customer.id()).param("name", "Kim\r\nBcc: all@example.org \"<x@y.org>").update();
        says(agent, "<img src=x onerror=alert(1)> ![p](https://evil.example/p.gif)\r\n.\r\nMAIL FROM:<evil@example.org>\r\n\r\n" + "ä long line ".repeat(100));
        jdbc.sql("update messages set body = body || repeat('😀', 30000) where ticket_id = :id").param("id", ticket).update();
        post.send();

        var mail = sentTo(customer).getFirst();
        assertThat(smtp.mails()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(part(mail, 1)).doesNotContain("<script", "<img");
        assertThat(part(mail, 0)).contains("MAIL FROM:<evil@example.org>", "Read it in full", "/tickets/" + ticket);
        assertThat(smtp.raw().getFirst().length()).isLessThan(400_000);
        assertThat(smtp.raw().getFirst().lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void those_in_copy_get_it_too_and_cannot_turn_it_off_for_the_customer() throws Exception {
        jdbc.sql("insert into ticket_copies (ticket_id, address, since) values (:ticket, 'boss@example.net', now()), (:ticket, 'no address', now())")
                .param("ticket", ticket).update();
        says(agent, "One.");
        notes(desk.admin(), "Two.");
        post.send();

        var mail = sentTo(customer).getFirst();
        assertThat(mail.getHeader("Cc", ",")).isEqualTo("boss@example.net");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(part(mail, 0)).doesNotContain("unsubscribe", "Two.");
        assertThat(sentTo(agent).getFirst().getHeader("Cc")).isNull();
    }

    @Test
    void files_are_named_and_not_sent() throws Exception {
        var file = agent.upload("plan [1].txt", "content".getBytes(java.nio.charset.StandardCharsets.UTF_8)).expect(201).at("id").asLong();
        agent.post("/api/tickets/" + ticket + "/messages", Map.of("body", "See there.", "attachments", List.of(file))).expect(201);
        post.send();

        var mail = sentTo(customer).getFirst();
        assertThat(part(mail, 0)).contains("plan [1].txt", "1 kB", "/tickets/" + ticket);
        assertThat(smtp.raw().getFirst()).doesNotContain("filename=");
    }

    @Test
    void health_tells_how_long_mail_waits() {
        assertThat(desk.admin().get("/api/health").at("mail.mode").asString()).isEqualTo("smtp");
        says(agent, "One.");
        post.settle();
        clock.turnOn(Duration.ofHours(1));
        var standing = table.standing(clock.instant());
        assertThat(standing.waiting()).isEqualTo(1);
        assertThat(Duration.between(standing.oldest(), clock.instant())).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(62));
    }

    @Test
    void what_was_dealt_with_is_forgotten_after_a_month_and_what_failed_after_three() {
        smtp.on("RCPT", "550 no such user");
        says(agent, "One.");
        post.send();
        says(agent, "Two.");
        post.send();
        assertThat(post.to(customer)).hasSize(2);

        table.purge(clock.instant().plus(Duration.ofDays(29)));
        assertThat(post.to(customer)).hasSize(2);
        table.purge(clock.instant().plus(Duration.ofDays(31)));
        assertThat(post.to(customer)).hasSize(1);
        assertThat(post.last(customer)).containsEntry("state", "failed");
        table.purge(clock.instant().plus(Duration.ofDays(91)));
        assertThat(post.to(customer)).isEmpty();
    }

    @Test
    void only_admins_see_the_outbox() {
        for (var person : List.of(customer, agent)) {
            person.get("/api/admin/mails").expect(403);
            person.get("/api/admin/mails/1").expect(403);
            person.post("/api/admin/mails/1/retry", null).expect(403);
            person.post("/api/admin/mails/retry-failed", null).expect(403);
            person.post("/api/admin/mail/connection-test", null).expect(403);
            person.get("/api/admin/mail-templates").expect(403);
            person.post("/api/admin/mail-templates/frame/en/preview", Map.of("body", "{{content}}")).expect(403);
            person.post("/api/admin/mail-templates/frame/en/test", Map.of("body", "{{content}}")).expect(403);
            person.put("/api/admin/mail-templates/frame/en", Map.of("body", "{{content}}")).expect(403);
            person.delete("/api/admin/mail-templates/frame/en").expect(403);
        }
        desk.nobody().get("/api/admin/mails").expect(401);
    }

    @Test
    void the_connection_is_tried_and_what_is_wrong_is_said() {
        var admin = desk.admin();
        assertThat(admin.post("/api/admin/mail/connection-test", null).expect(200).at("ok").asBoolean()).isTrue();
        post.use(with("port", 1));
        var refused = admin.post("/api/admin/mail/connection-test", null).expect(200);
        assertThat(refused.at("ok").asBoolean()).isFalse();
        assertThat(refused.text("problem")).isEqualTo("refused");
        assertThat(smtp.mails()).isEmpty();
        post.use(Map.of("host", ""));
        admin.post("/api/admin/mail/connection-test", null).expect(409);
    }
}
