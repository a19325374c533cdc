package dev.switchboard.mail.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.switchboard.mail.inbox.ReceivedMail.State;
import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Mailboxes on an IMAP server: each mail comes in once, whatever breaks off. */
@SwitchboardTest
class MailboxTests {

    @Autowired Desk desk;
    @Autowired ReceivedTable received;
    @Autowired MailboxTable table;
    @Autowired Mailboxes mailboxes;
    @Autowired Intake intake;
    @Autowired MailboxWatch watch;
    @Autowired Clock clock;

    private GreenMail server;
    private GreenMailUser user;
    private Http admin;
    private String department;
    private final List<Long> added = new ArrayList<>();

    @BeforeEach
    void open() {
        desk.open();
        admin = desk.admin();
        department = desk.department();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("box@help.example", "box", "geheim");
    }

    @AfterEach
    void close() {
        added.forEach(table::delete);
        server.stop();
    }

    private Map<String, Object> settings(int port, Object... more) {
        var settings = new java.util.HashMap<String, Object>(Map.of("name", Desk.unique("box"), "address", "box@help.example", "host", "127.0.0.1", "port", port,
                "security", "none", "username", "box", "password", "geheim", "department", department));
        for (var i = 0; i < more.length; i += 2) {
            settings.put((String) more[i], more[i + 1]);
        }
        return settings;
    }

    private long add(int port, Object... more) {
        var id = admin.post("/api/admin/mailboxes", settings(port, more)).expect(201).json().get("id").asLong();
        added.add(id);
        return id;
    }

    private int port() {
        return server.getImap().getPort();
    }

    private void put(Mails mail) {
        try {
            inbox().appendMessage(new MimeMessage(Session.getInstance(new Properties()), new java.io.ByteArrayInputStream(mail.raw())), new Flags(), new java.util.Date());
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private MailFolder inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (com.icegreen.greenmail.store.FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> subjects(long mailbox) {
        return received.page(null, mailbox, null, null, 1000).stream().filter(mail -> mail.state() != State.RECEIVED).map(ReceivedMail::subject).sorted().toList();
    }

    private static Mails numbered(int number) {
        return Mails.from(Desk.unique("sender") + "@example.org").with("Subject", "Number %04d".formatted(number));
    }

    @Test
    void what_is_there_and_what_comes_later_become_tickets_and_stay_there_as_read() {
        put(numbered(1));
        var mailbox = add(port());
        await().until(() -> subjects(mailbox).equals(List.of("Number 0001")));

        put(numbered(2)); // while the server is listened to
        await().until(() -> subjects(mailbox).size() == 2);

        assertThat(inbox().getMessages()).hasSize(2);
        await().until(() -> inbox().getMessages().stream().allMatch(mail -> mail.getFlags().contains(Flags.Flag.SEEN)));
        assertThat(admin.get("/api/admin/mailboxes").json().valueStream().filter(box -> box.get("id").asLong() == mailbox).findFirst().orElseThrow().get("last_fetch_at").isNull()).isFalse();
    }

    @Test
    void mail_stays_unread_if_that_is_wished() {
        put(numbered(1));
        var mailbox = add(port(), "mark_seen", false);

        await().until(() -> subjects(mailbox).size() == 1);
        assertThat(inbox().getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN)).isFalse();
    }

    @Test
    void a_restart_goes_on_where_it_was() {
        put(numbered(1));
        var mailbox = add(port());
        await().until(() -> subjects(mailbox).size() == 1);

        watch.stop();
        put(numbered(2));
        watch.start();

        await().until(() -> subjects(mailbox).equals(List.of("Number 0001", "Number 0002")));
    }

    @Test
    void a_mailbox_whose_numbers_begin_anew_is_gone_through_again_and_nothing_is_doubled() {
        put(numbered(1));
        var mailbox = add(port());
        await().until(() -> subjects(mailbox).size() == 1);

        watch.stop();
        table.move(mailbox, 1, 500); // as if it had been another mailbox so far
        put(numbered(2));
        watch.start();

        await().until(() -> subjects(mailbox).equals(List.of("Number 0001", "Number 0002")));
        assertThat(table.place(mailbox).uidValidity()).isNotEqualTo(1);
    }

    @Test
    void workers_of_two_nodes_on_one_mailbox_take_each_mail_once() throws InterruptedException {
        IntStream.rangeClosed(1, 60).forEach(number -> put(numbered(number)));
        var mailbox = add(port(), "is_enabled", false);
        var box = table.find(mailbox).orElseThrow();
        var workers = IntStream.range(0, 3).mapToObj(n -> new MailboxWorker(box, 1, mailboxes.account(box), intake, table, clock)).toList();
        var threads = workers.stream().map(worker -> Thread.ofVirtual().start(worker)).toList();

        await().until(() -> subjects(mailbox).size() == 60);
        workers.forEach(MailboxWorker::stop);
        for (var thread : threads) {
            thread.join(10_000);
        }

        assertThat(subjects(mailbox)).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void a_connection_that_is_cut_again_and_again_loses_and_doubles_nothing() throws IOException {
        IntStream.rangeClosed(1, 40).forEach(number -> put(numbered(number).saying("x".repeat(20_000))));
        try (var cutting = new Cutting(port(), 150_000)) {
            var mailbox = add(cutting.port(), "is_enabled", false);
            var box = table.find(mailbox).orElseThrow();
            while (subjects(mailbox).size() < 40 && cutting.connections.get() < 100) {
                var worker = new MailboxWorker(box, 1, mailboxes.account(box), intake, table, clock);
                var thread = Thread.ofVirtual().start(worker);
                await().until(() -> !thread.isAlive() || subjects(mailbox).size() == 40);
                worker.stop();
            }

            assertThat(cutting.connections.get()).isGreaterThan(3);
            assertThat(subjects(mailbox)).doesNotHaveDuplicates().hasSize(40);
        }
    }

    /** Passes bytes on to a server, and cuts each connection after so many. */
    private static final class Cutting implements AutoCloseable {

        private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private final AtomicInteger connections = new AtomicInteger();

        Cutting(int target, int after) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!listening.isClosed()) {
                    try {
                        var client = listening.accept();
                        var upstream = new Socket(InetAddress.getLoopbackAddress(), target);
                        open.addAll(List.of(client, upstream));
                        connections.incrementAndGet();
                        Thread.ofVirtual().start(() -> pass(client, upstream, Integer.MAX_VALUE));
                        Thread.ofVirtual().start(() -> pass(upstream, client, after));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        int port() {
            return listening.getLocalPort();
        }

        private static void pass(Socket from, Socket to, int after) {
            try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                var piece = new byte[4096];
                var passed = 0;
                for (var read = in.read(piece); read >= 0 && passed < after; read = in.read(piece)) {
                    out.write(piece, 0, read);
                    out.flush();
                    passed += read;
                }
            } catch (IOException cut) {
                // that is what it is for
            }
        }

        @Override
        public void close() throws IOException {
            listening.close();
            for (var socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void what_is_wrong_with_a_mailbox_is_told_and_left_alone_for_a_while() {
        var mailbox = add(port(), "password", "wrong");

        await().until(() -> table.find(mailbox).orElseThrow().failures() > 0);
        var shown = table.find(mailbox).orElseThrow();
        assertThat(shown.lastError()).isEqualTo(ImapProblem.PASSWORD);
        assertThat(shown.nextTryAt()).isAfter(clock.instant().minusSeconds(5));
    }

    @Test
    void settings_are_tried_out_before_they_count() throws IOException {
        var test = "/api/admin/mailboxes/test";
        put(numbered(1));
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        var good = admin.post(test, Map.of("settings", settings(port()))).expect(200);
        assertThat(good.at("problem").isNull()).isTrue();
        assertThat(good.at("messages").asInt()).isEqualTo(1);
        assertThat(good.at("can_listen").asBoolean()).isTrue();
        assertThat(admin.post(test, Map.of("settings", settings(port(), "password", "wrong"))).expect(200).text("problem")).isEqualTo("password");
        assertThat(admin.post(test, Map.of("settings", settings(port(), "folder", "Nowhere"))).expect(200).text("problem")).isEqualTo("folder");
        assertThat(admin.post(test, Map.of("settings", settings(closed))).expect(200).text("problem")).isEqualTo("refused");
        assertThat(admin.post(test, Map.of("settings", settings(port(), "security", "starttls"))).expect(200).text("problem")).isEqualTo("no_starttls");
    }

    @Test
    void a_password_is_kept_for_the_account_it_was_given_for_and_shown_to_nobody() {
        var mailbox = add(port(), "is_enabled", false);
        var path = "/api/admin/mailboxes/" + mailbox;
        var renamed = settings(port(), "is_enabled", false);
        renamed.remove("password");

        assertThat(admin.get("/api/admin/mailboxes").response().body()).doesNotContain("geheim");
        assertThat(table.password(mailbox)).doesNotContain("geheim");
        admin.put(path, renamed).expect(200);
        assertThat(mailboxes.account(table.find(mailbox).orElseThrow()).password()).isEqualTo("geheim");
        renamed.put("host", "elsewhere.example");
        admin.put(path, renamed).expect(400);
        admin.post("/api/admin/mailboxes/test", Map.of("id", mailbox, "settings", renamed)).expect(400);
    }
}
