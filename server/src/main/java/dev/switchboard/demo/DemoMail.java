package dev.switchboard.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.switchboard.mail.inbox.LocalMailbox;
import dev.switchboard.platform.config.ServerConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The demo's own mail server, on this machine only: what is written to {@value #ADDRESS} becomes tickets. Every address has a mailbox
 * there, which any password opens; all of it is forgotten when the server stops.
 */
@Component
@ConditionalOnWebApplication
class DemoMail implements SmartLifecycle {

    static final String ADDRESS = "support@harbourandpine.example";
    private static final String NAME = "Demo";
    private static final String HOST = "127.0.0.1";
    private static final int SMTP = 2525;
    private static final int IMAP = 2143;

    private final boolean isWanted;
    private final LocalMailbox mailbox;
    private volatile @Nullable GreenMail server;

    DemoMail(ServerConfiguration configuration, LocalMailbox mailbox) {
        this.isWanted = configuration.demo();
        this.mailbox = mailbox;
    }

    @Override
    public void start() {
        if (!isWanted) {
            return;
        }
        var smtp = new ServerSetup(free(SMTP), HOST, ServerSetup.PROTOCOL_SMTP);
        var imap = new ServerSetup(free(IMAP), HOST, ServerSetup.PROTOCOL_IMAP);
        var started = new GreenMail(new ServerSetup[] {smtp, imap}).withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        started.start();
        var users = started.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> user(users, address));
        server = started;
        mailbox.isAt(imap.getPort(), NAME, ADDRESS, "it");
    }

    /** Mail to {@code name+word@host} is for {@code name@host} (RFC 5233). */
    private static GreenMailUser user(UserManager users, MailAddress address) throws UserException {
        var email = address.getEmail().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        var known = users.getUserByEmail(email);
        return known != null ? known : users.createUser(email, email, "");
    }

    /** That port, or any if something else has it. */
    private static int free(int port) {
        try {
            return bound(port);
        } catch (IOException taken) {
            try {
                return bound(0);
            } catch (IOException none) {
                throw new IllegalStateException("No port is free for the demo's mail", none);
            }
        }
    }

    private static int bound(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    /** How to write to it, in a line for people; empty while it does not run. */
    String invitation() {
        var running = server;
        return running == null ? "" : "Mail to %s by SMTP at %s:%d becomes a ticket; every mailbox can be read by IMAP at port %d, with any password."
                .formatted(ADDRESS, HOST, running.getSmtp().getPort(), running.getImap().getPort());
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) {
            running.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Stopped after whoever fetches mail from it. */
    @Override
    public int getPhase() {
        return 2;
    }
}
