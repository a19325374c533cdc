package dev.switchboard.mail.inbox;

import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.imap.IMAPStore;

/** How to get into a mailbox on an IMAP server. */
record ImapAccount(String host, int port, Mailbox.Security security, String username, String password, String folder) {

    private static final String CONNECT_TIMEOUT = "20000";
    /** Longer than a quiet mailbox is listened to at a time ({@link MailboxWorker#LISTEN}). */
    private static final String READ_TIMEOUT = "120000";

    /** A connection that has been signed in; the caller closes it. */
    IMAPStore connect() throws MessagingException {
        var protocol = security == Mailbox.Security.TLS ? "imaps" : "imap";
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", CONNECT_TIMEOUT);
        properties.put("mail." + protocol + ".timeout", READ_TIMEOUT);
        properties.put("mail." + protocol + ".writetimeout", CONNECT_TIMEOUT);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".partialfetch", "true");
        properties.put("mail." + protocol + ".fetchsize", "1000000");
        if (security == Mailbox.Security.STARTTLS) {
            properties.put("mail.imap.starttls.enable", "true");
            properties.put("mail.imap.starttls.required", "true");
        }
        var store = (IMAPStore) Session.getInstance(properties).getStore(protocol);
        store.connect(host, port, username, password);
        return store;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s at %s:%d".formatted(folder, host, port);
    }
}
