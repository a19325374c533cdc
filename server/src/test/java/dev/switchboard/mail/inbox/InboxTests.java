package dev.switchboard.mail.inbox;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import dev.switchboard.accounts.MailReach;
import dev.switchboard.accounts.People;
import dev.switchboard.mail.inbox.ReceivedMail.Outcome;
import dev.switchboard.mail.inbox.ReceivedMail.State;
import dev.switchboard.mail.thread.Copies;
import dev.switchboard.mail.thread.MessageIds;
import dev.switchboard.mail.thread.ReceivedIds;
import dev.switchboard.mail.thread.ReplyToken;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of mails, and who gets into which ticket by them (N6). */
@SwitchboardTest
class InboxTests {

    @Autowired Desk desk;
    @Autowired ReceivedTable received;
    @Autowired Intake intake;
    @Autowired Inbox inbox;
    @Autowired MessageIds ids;
    @Autowired ReplyToken tokens;
    @Autowired Copies copies;
    @Autowired ReceivedIds receivedIds;
    @Autowired MailReach reach;
    @Autowired People people;
    @Autowired TurnableClock clock;
    @Autowired JdbcClient jdbc;

    private Http admin;
    private String department;
    private long mailbox;

    @BeforeEach
    void open() {
        desk.open();
        admin = desk.admin();
        department = desk.department();
        mailbox = admin.post("/api/admin/mailboxes", Map.of("name", Desk.unique("box"), "address", "support@help.example", "host", "127.0.0.1", "port", 1,
                "security", "none", "username", "x", "password", "x", "department", department, "is_enabled", false)).expect(201).json().get("id").asLong();
    }

    private ReceivedMail deliver(Mails mail) {
        var id = received.store(mailbox, mail.raw(), false, clock.instant()).orElseThrow();
        intake.wake();
        return await().until(() -> received.find(id).orElseThrow(), came -> came.state() != State.RECEIVED);
    }

    private String address(Http person) {
        return people.find(person.id()).orElseThrow().email();
    }

    private String reference(long ticket) {
        return admin.get("/api/tickets/" + ticket).text("reference");
    }

    private List<String> messages(long ticket) {
        return admin.get("/api/tickets/" + ticket + "/messages").items("body");
    }

    private String tokenAddress(long ticket, Http person) {
        return "support+" + tokens.of(ticket, person.id()) + "@help.example";
    }

    @Test
    void a_mail_of_a_stranger_becomes_the_ticket_of_a_new_customer() {
        var address = Desk.unique("stranger") + "@example.org";
        var mail = Mails.from("\"Doe, Jane\" <" + address + ">").with("Subject", "Re: AW: Printer *broken*").with("Cc", "Bob <bob@example.net>, support@help.example")
                .saying("Dear all,\n\n# 3 is broken.\n");
        var came = deliver(mail);

        assertThat(came.state()).isEqualTo(State.DONE);
        assertThat(came.outcome()).isEqualTo(Outcome.TICKET);
        var ticket = admin.get("/api/tickets/" + came.ticketId());
        assertThat(ticket.text("subject")).isEqualTo("Printer *broken*");
        assertThat(ticket.text("description")).isEqualTo("Dear all,\n\n\\# 3 is broken.");
        assertThat(ticket.text("channel")).isEqualTo("email");
        assertThat(ticket.text("department")).isEqualTo(department);
        assertThat(ticket.text("customer.name")).isEqualTo("Doe, Jane");
        assertThat(people.findByEmail(address).orElseThrow().role().isStaff()).isFalse();
        assertThat(copies.ofTicket(came.ticketId())).containsExactly("bob@example.net");
        assertThat(receivedIds.ofTicket(came.ticketId())).containsExactly(mail.id());
    }

    @Test
    void an_answer_of_the_customer_becomes_a_message_and_sets_the_ticket_going() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer");
        admin.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "resolved")).expect(200);

        var came = deliver(Mails.from(address(customer)).with("In-Reply-To", ids.ofMail(ticket, 4)).saying("""
                Still broken.

                On Mon, Jan 5, 2026 at 9:14 AM Support <support@help.example> wrote:
                > It works again.
                """));

        assertThat(came.outcome()).isEqualTo(Outcome.REPLY);
        assertThat(messages(ticket)).containsExactly("Still broken.");
        assertThat(admin.get("/api/tickets/" + ticket).text("status")).isNotEqualTo("resolved");
    }

    @Test
    void an_answer_to_a_mail_that_became_a_ticket_finds_it_without_any_word_of_ours() {
        var address = Desk.unique("stranger") + "@example.org";
        var first = Mails.from(address);
        var ticket = deliver(first).ticketId();

        var second = deliver(Mails.from(address).with("References", "<unknown@example.org> " + first.id()).saying("And one thing more."));

        assertThat(second.ticketId()).isEqualTo(ticket);
        assertThat(messages(ticket)).containsExactly("And one thing more.");
    }

    @Test
    void the_reference_in_the_subject_counts_for_the_ticket_s_customer() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer");

        assertThat(deliver(Mails.from(address(customer)).with("Subject", "Re: Printer [" + reference(ticket) + "]")).ticketId()).isEqualTo(ticket);
    }

    @Test
    void an_answer_to_a_closed_ticket_is_a_ticket_that_follows_it() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer");
        customer.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "closed")).expect(200);

        var came = deliver(Mails.from(address(customer)).with("In-Reply-To", ids.ofThread(ticket)));

        assertThat(came.outcome()).isEqualTo(Outcome.FOLLOW_UP);
        assertThat(admin.get("/api/tickets/" + came.ticketId()).json().get("follow_up_of").asLong()).isEqualTo(ticket);
    }

    @Test
    void a_stranger_who_quotes_a_reference_does_not_get_into_the_ticket() {
        var customer = desk.customer();
        var ticket = customer.raise("Secret");

        var came = deliver(Mails.from(Desk.unique("stranger") + "@example.org").with("Subject", "Re: [" + reference(ticket) + "]")
                .with("In-Reply-To", ids.ofMail(ticket, 1)).with("References", ids.ofThread(ticket)));

        assertThat(came.outcome()).isEqualTo(Outcome.TICKET);
        assertThat(came.ticketId()).isNotEqualTo(ticket);
        assertThat(messages(ticket)).isEmpty();
        assertThat(copies.ofTicket(ticket)).isEmpty();
        assertThat(messages(came.ticketId())).singleElement().asString().contains(reference(ticket));
        assertThat(admin.get("/api/tickets/" + came.ticketId() + "/messages").json().at("/items/0/is_internal").asBoolean()).isTrue();
        assertThat(admin.get("/api/tickets/" + came.ticketId()).text("subject")).doesNotContain("TKT-");
    }

    @Test
    void a_customer_does_not_get_into_another_s_ticket_by_its_reference_or_a_word_made_up() {
        var ticket = desk.customer().raise("Secret");
        var other = desk.customer();
        var forged = tokens.of(ticket, other.id()).replaceAll(".$", "!").replace('!', 'a') + "0";

        assertThat(deliver(Mails.from(address(other)).with("Subject", reference(ticket))).ticketId()).isNotEqualTo(ticket);
        assertThat(deliver(Mails.from(address(other)).with("To", "support+" + forged + "@help.example")).ticketId()).isNotEqualTo(ticket);
        assertThat(messages(ticket)).isEmpty();
    }

    @Test
    void a_sender_whom_the_server_found_forged_gets_in_by_the_word_that_was_sent_to_them_only() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer");
        var refuted = "mx.help.example; dmarc=fail header.from=example.org";

        assertThat(deliver(Mails.from(address(customer)).with("Authentication-Results", refuted).with("In-Reply-To", ids.ofThread(ticket))).ticketId()).isNotEqualTo(ticket);
        assertThat(deliver(Mails.from(address(customer)).with("Authentication-Results", refuted).with("To", tokenAddress(ticket, customer))).ticketId()).isEqualTo(ticket);
    }

    @Test
    void only_a_proven_customer_puts_others_in_copy_and_they_may_then_write() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer");
        var colleague = Desk.unique("colleague") + "@example.org";

        deliver(Mails.from(address(customer)).with("In-Reply-To", ids.ofThread(ticket)).with("Cc", colleague));
        assertThat(copies.ofTicket(ticket)).isEmpty();
        assertThat(deliver(Mails.from(colleague).with("In-Reply-To", ids.ofThread(ticket))).ticketId()).isNotEqualTo(ticket);

        deliver(Mails.from(address(customer)).with("To", tokenAddress(ticket, customer) + ", " + colleague));
        assertThat(copies.ofTicket(ticket)).containsExactly(colleague);
        var came = deliver(Mails.from(colleague).with("In-Reply-To", ids.ofThread(ticket)).saying("I saw it too."));
        assertThat(came.outcome()).isEqualTo(Outcome.COPY);
        assertThat(came.ticketId()).isEqualTo(ticket);
        assertThat(messages(ticket)).endsWith("I saw it too.");
        // Writing is all they may: the ticket is not theirs.
        assertThat(people.findByEmail(colleague)).hasValueSatisfying(user -> assertThat(user.id()).isNotEqualTo(customer.id()));
    }

    @Test
    void whoever_answers_to_the_word_of_a_customer_speaks_in_their_own_name_and_is_not_put_in_copy() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer");
        var private_ = Desk.unique("private") + "@example.net";

        var came = deliver(Mails.from(private_).with("To", tokenAddress(ticket, customer)).with("Cc", "more@example.net"));

        assertThat(came.outcome()).isEqualTo(Outcome.COPY);
        assertThat(came.ticketId()).isEqualTo(ticket);
        assertThat(admin.get("/api/tickets/" + ticket + "/messages").json().at("/items/0/author/id").asLong()).isEqualTo(people.findByEmail(private_).orElseThrow().id());
        assertThat(copies.ofTicket(ticket)).isEmpty();
    }

    @Test
    void a_forged_address_of_staff_gets_no_rights_of_staff() {
        var agent = desk.agent(department);
        var ticket = desk.customer().raise("Printer", "department", department);

        var byHeader = deliver(Mails.from(address(agent)).with("In-Reply-To", ids.ofMail(ticket, 1)).with("Subject", reference(ticket)));
        var byWordOfCustomer = deliver(Mails.from(address(agent)).with("To", tokenAddress(ticket, desk.customer())));
        var byNothing = deliver(Mails.from(address(agent)).saying("New"));

        assertThat(byHeader.state()).isEqualTo(State.HELD);
        assertThat(byHeader.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(byWordOfCustomer.state()).isEqualTo(State.HELD);
        assertThat(messages(ticket)).isEmpty();
        assertThat(admin.get("/api/tickets/" + byNothing.ticketId()).json().at("/customer/id").asLong()).isEqualTo(agent.id());
    }

    @Test
    void staff_answer_by_mail_with_the_word_that_was_sent_to_themselves() {
        var agent = desk.agent(department);
        var other = desk.agent(department);
        var ticket = desk.customer().raise("Printer", "department", department);

        var came = deliver(Mails.from(address(agent)).with("To", tokenAddress(ticket, agent)).saying("We are on it."));
        var byAnother = deliver(Mails.from(address(other)).with("To", tokenAddress(ticket, agent)).saying("Me too."));
        var outsider = deliver(Mails.from("x@example.net").with("To", tokenAddress(ticket, agent)).saying("And me."));

        assertThat(came.outcome()).isEqualTo(Outcome.STAFF_REPLY);
        assertThat(messages(ticket)).containsExactly("We are on it.");
        assertThat(admin.get("/api/tickets/" + ticket + "/messages").json().at("/items/0/author_kind").asString()).isEqualTo("agent");
        assertThat(byAnother.state()).isEqualTo(State.HELD);
        assertThat(outsider.ticketId()).isNotEqualTo(ticket);
    }

    @Test
    void an_agent_who_may_not_see_the_ticket_any_more_does_not_answer_it_by_mail() {
        var agent = desk.agent(desk.department());
        var ticket = desk.customer().raise("Printer", "department", department);

        assertThat(deliver(Mails.from(address(agent)).with("To", tokenAddress(ticket, agent))).state()).isEqualTo(State.HELD);
        assertThat(messages(ticket)).isEmpty();
    }

    @Test
    void files_come_along_and_those_that_are_refused_are_named() {
        var program = Base64.getEncoder().encodeToString("MZ\u0090\0 a program".getBytes());
        var came = deliver(Mails.from(Desk.unique("stranger") + "@example.org").with("Content-Type", "multipart/mixed; boundary=b").saying("""
                --b
                Content-Type: text/plain

                See below.
                --b
                Content-Type: text/plain; name=notes.txt
                Content-Disposition: attachment; filename=notes.txt

                notes
                --b
                Content-Type: application/octet-stream; name=setup.exe
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(program)));

        var ticket = admin.get("/api/tickets/" + came.ticketId());
        assertThat(ticket.json().at("/attachments/0/file_name").asString()).isEqualTo("notes.txt");
        assertThat(ticket.json().get("attachments")).hasSize(1);
        assertThat(ticket.text("description")).startsWith("See below.").contains("setup.exe");
    }

    @Test
    void mail_that_came_back_marks_the_address_and_tells_the_ticket() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer");
        var report = """
                --b
                Content-Type: text/plain

                Not delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """;
        var type = "multipart/report; report-type=delivery-status; boundary=b";

        var foreign = deliver(Mails.from("mailer-daemon@mx.example.org").with("Content-Type", type).saying(report.formatted(address(customer), "<other@example.org>")));
        assertThat(foreign.outcome()).isEqualTo(Outcome.BOUNCE);
        assertThat(reach.isLost(customer.id())).isFalse();

        var came = deliver(Mails.from("mailer-daemon@mx.example.org").with("Content-Type", type).saying(report.formatted(address(customer), ids.ofMail(ticket, 7))));
        assertThat(came.state()).isEqualTo(State.IGNORED);
        assertThat(reach.isLost(customer.id())).isTrue();
        assertThat(messages(ticket)).singleElement().asString().contains("did not arrive").contains("5.1.1");
        assertThat(customer.get("/api/tickets/" + ticket + "/messages").items("body")).isEmpty();

        deliver(Mails.from(address(customer)).with("In-Reply-To", ids.ofThread(ticket)));
        assertThat(reach.isLost(customer.id())).isFalse();
    }

    @Test
    void what_a_program_answers_is_recorded_and_neither_reopens_nor_says_anything() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer");
        admin.post("/api/tickets/" + ticket + "/set-status", Map.of("status", "resolved")).expect(200);

        var came = deliver(Mails.from(address(customer)).with("Auto-Submitted", "auto-replied").with("In-Reply-To", ids.ofThread(ticket)));

        assertThat(came.state()).isEqualTo(State.IGNORED);
        assertThat(came.outcome()).isEqualTo(Outcome.AUTOMATIC);
        assertThat(came.ticketId()).isEqualTo(ticket);
        assertThat(messages(ticket)).isEmpty();
        assertThat(admin.get("/api/tickets/" + ticket).text("status")).isEqualTo("resolved");
        assertThat(receivedIds.ofTicket(ticket)).isEmpty();
    }

    @Test
    void our_own_mail_spam_and_what_came_before_are_nothing_new() {
        var same = Mails.from(Desk.unique("stranger") + "@example.org");
        var ticket = deliver(same).ticketId();

        assertThat(deliver(Mails.from("x@example.org").with("Message-ID", ids.ofMail(3, 4))).outcome()).isEqualTo(Outcome.OWN);
        assertThat(deliver(Mails.from("support+abc@help.example")).outcome()).isEqualTo(Outcome.OWN);
        assertThat(deliver(Mails.from("x@example.org").with("X-Spam-Flag", "YES")).outcome()).isEqualTo(Outcome.SPAM);
        assertThat(received.store(mailbox, same.raw(), false, clock.instant())).as("the same mail in the same mailbox").isEmpty();
        var again = deliver(same.saying("By another list, with a footer"));
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.ticketId()).isEqualTo(ticket);
    }

    @Test
    void more_mails_of_one_sender_than_a_person_writes_wait_for_an_admin() {
        var address = Desk.unique("loop") + "@example.org";
        for (var i = 0; i < Fates.MOST_AN_HOUR; i++) {
            assertThat(deliver(Mails.from(address)).state()).isEqualTo(State.DONE);
        }

        assertThat(deliver(Mails.from(address)).outcome()).isEqualTo(Outcome.TOO_MANY);
        clock.turnOn(Duration.ofMinutes(61));
        assertThat(deliver(Mails.from(address)).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_mail_beyond_the_daily_limit_waits_and_an_admin_may_take_it() {
        var address = Desk.unique("eager") + "@example.org";
        desk.limitTicketsTo(1);
        assertThat(deliver(Mails.from(address)).state()).isEqualTo(State.DONE);
        var held = deliver(Mails.from(address));

        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.outcome()).isEqualTo(Outcome.LIMIT);
        assertThat(held.reason()).contains("limit");
        var taken = admin.post("/api/admin/inbox/" + held.id() + "/accept", null).expect(200);
        assertThat(taken.text("state")).isEqualTo("done");
        assertThat(admin.get("/api/tickets/" + taken.text("ticket_id")).json().at("/customer/id").asLong())
                .isEqualTo(people.findByEmail(address).orElseThrow().id());
        admin.post("/api/admin/inbox/" + held.id() + "/accept", null).expect(409);
    }

    @Test
    void a_mail_that_breaks_is_put_aside_with_its_reason_and_the_rest_go_on() {
        var tooLong = "x".repeat(60) + "@" + "y".repeat(60) + "." + "z".repeat(60) + "." + "w".repeat(60) + "." + "v".repeat(60) + ".example";
        var broken = deliver(Mails.from(tooLong).with("Subject", "Breaks"));
        var next = deliver(Mails.from(Desk.unique("stranger") + "@example.org"));

        assertThat(broken.state()).isEqualTo(State.FAILED);
        assertThat(broken.reason()).isNotBlank();
        assertThat(broken.subject()).isEqualTo("Breaks");
        assertThat(next.state()).isEqualTo(State.DONE);
        admin.post("/api/admin/inbox/" + broken.id() + "/retry", null).expect(200);
        await().until(() -> received.find(broken.id()).orElseThrow().state() == State.FAILED);
        admin.post("/api/admin/inbox/" + broken.id() + "/dismiss", null).expect(200);
        assertThat(received.find(broken.id()).orElseThrow().outcome()).isEqualTo(Outcome.DISMISSED);
    }

    @Test
    void the_whole_mail_is_shown_to_staff_who_see_the_ticket_and_to_nobody_else() {
        var customer = desk.customer();
        var ticket = customer.raise("Printer", "department", department);
        var came = deliver(Mails.from(address(customer)).with("In-Reply-To", ids.ofThread(ticket)).saying("New words.\n\n-- \nJane\n+49 40 1234567"));
        var path = "/api/messages/" + came.messageId() + "/original";

        assertThat(desk.agent(department).get(path).expect(200).text("text")).contains("New words.").contains("+49 40");
        desk.agent(desk.department()).get(path).expect(404);
        customer.get(path).expect(403);
        desk.agent(department).get("/api/messages/999999999/original").expect(404);
        desk.agent(department).get("/api/tickets/" + ticket + "/original").expect(404);
    }

    @Test
    void however_many_look_at_once_each_mail_becomes_one_thing() throws InterruptedException {
        var stored = java.util.stream.IntStream.range(0, 30)
                .mapToObj(n -> received.store(mailbox, Mails.from(Desk.unique("many") + "@example.org").raw(), false, clock.instant()).orElseThrow()).toList();
        var threads = java.util.stream.IntStream.range(0, 4).mapToObj(n -> Thread.ofVirtual().start(() -> {
            while (stored.stream().anyMatch(id -> received.find(id).orElseThrow().state() == State.RECEIVED)) {
                inbox.next();
            }
        })).toList();
        for (var thread : threads) {
            thread.join(60_000);
        }

        assertThat(stored).allSatisfy(id -> assertThat(received.find(id).orElseThrow().state()).isEqualTo(State.DONE));
        assertThat(jdbc.sql("select count(*) from tickets t join departments d on d.id = t.department_id where d.key = :key").param("key", department)
                .query(Long.class).single()).isEqualTo(30);
    }

    @Test
    void the_inbox_is_for_admins() {
        var came = deliver(Mails.from(Desk.unique("stranger") + "@example.org").with("Subject", "Needle"));
        var path = "/api/admin/inbox";

        assertThat(admin.get(path + "?search=needle&mailbox=" + mailbox).expect(200).items("subject")).containsExactly("Needle");
        assertThat(admin.get(path + "/" + came.id()).expect(200).text("text")).isEqualTo("Some words.");
        assertThat(admin.get(path + "/" + came.id() + "/raw").expect(200).header("Content-Disposition")).startsWith("attachment");
        assertThat(admin.get(path + "/counts").expect(200).at("states.done").asLong()).isPositive();
        for (var person : List.of(desk.agent(department), desk.customer())) {
            person.get(path).expect(403);
            person.get(path + "/" + came.id() + "/raw").expect(403);
            person.post(path + "/" + came.id() + "/accept", null).expect(403);
            person.get("/api/admin/mailboxes").expect(403);
        }
    }
}
