package dev.switchboard.mail.inbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mailbox of a mail server that this server brings along, and whose port may be another at each start. */
@Component
public class LocalMailbox {

    private static final String HOST = "127.0.0.1";

    private final Mailboxes mailboxes;

    LocalMailbox(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Has it fetched at that port. One of that name which an admin has pointed elsewhere stays as it is. */
    @Transactional
    public void isAt(int port, String name, String address, String department) {
        var known = mailboxes.all().stream().filter(mailbox -> mailbox.name().equalsIgnoreCase(name)).findFirst();
        var wish = new Mailboxes.Wish(name, address, HOST, port, Mailbox.Security.NONE, address, "demo", "INBOX", department, true, true);
        if (known.isEmpty()) {
            mailboxes.add(wish);
        } else if (known.get().host().equals(HOST) && known.get().port() != port) {
            mailboxes.change(known.get().id(), wish);
        }
    }
}
