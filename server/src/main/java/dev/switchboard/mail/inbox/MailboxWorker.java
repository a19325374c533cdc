package dev.switchboard.mail.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after one mailbox for as long as it may: fetches what is new, listens for more where the server offers that (IDLE, RFC 2177), and
 * looks again and again where it does not. A failure ends it; whoever takes the mailbox next goes on where it stood.
 */
final class MailboxWorker implements Runnable {

    /** A quiet mailbox is listened to so long at a time, then looked into all the same: connections die without a word. */
    static final Duration LISTEN = Duration.ofSeconds(30);
    /** After something came, since more may have come between looking and listening, and not all servers tell of that. */
    private static final Duration LISTEN_BRIEFLY = Duration.ofSeconds(2);
    static final Duration POLL = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Logger log = LoggerFactory.getLogger(MailboxWorker.class);

    private final Mailbox mailbox;
    private final long version;
    private final ImapAccount account;
    private final Intake intake;
    private final MailboxTable mailboxes;
    private final Clock clock;
    private volatile @Nullable IMAPStore store;
    private volatile boolean stopping;
    private volatile boolean listening;
    private volatile Duration patience = LISTEN;
    private volatile long listeningSince;
    private volatile @Nullable IMAPFolder folder;

    MailboxWorker(Mailbox mailbox, long version, ImapAccount account, Intake intake, MailboxTable mailboxes, Clock clock) {
        this.mailbox = mailbox;
        this.version = version;
        this.account = account;
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    long version() {
        return version;
    }

    @Override
    public void run() {
        try (var connected = account.connect()) {
            store = connected;
            if (connected.getFolder(account.folder()) instanceof IMAPFolder opened) {
                folder = opened;
                opened.open(mailbox.markSeen() ? Folder.READ_WRITE : Folder.READ_ONLY);
                var canListen = connected.hasCapability("IDLE");
                while (!stopping) {
                    var before = opened.getMessageCount();
                    fetch(opened);
                    mailboxes.wentWell(mailbox.id(), clock.instant());
                    if (opened.getMessageCount() > before) {
                        continue; // told of while fetching; the server does not tell it again to whoever listens
                    }
                    if (canListen) {
                        listen(opened);
                    } else {
                        pause();
                        opened.getMessageCount(); // has the server tell what is new
                    }
                }
            }
        } catch (MessagingException | IOException | IllegalStateException failure) {
            gaveUp(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            store = null;
        }
    }

    private void gaveUp(Exception failure) {
        if (stopping) {
            return;
        }
        var problem = ImapProblem.of(failure);
        log.warn("Mailbox {} cannot be fetched, it is tried again: {} ({})", mailbox.id(), problem, failure.getClass().getSimpleName());
        mailboxes.wentWrong(mailbox.id(), version, problem, LONGEST_PAUSE);
    }

    /** Takes in what is new, one mail after the other in the order of their numbers. */
    private void fetch(IMAPFolder opened) throws MessagingException, IOException {
        var validity = opened.getUIDValidity();
        var place = mailboxes.place(mailbox.id());
        if (!Objects.equals(place.uidValidity(), validity)) {
            intake.beginAnew(mailbox.id(), validity);
            place = mailboxes.place(mailbox.id());
        }
        var last = place.lastUid();
        var found = new ArrayList<Message>();
        // The last mail is always among the answers, even if its number is lower than asked for.
        for (var message : opened.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            if (message != null && opened.getUID(message) > last) {
                found.add(message);
            }
        }
        var byUid = new ArrayList<Numbered>();
        for (var message : found) {
            byUid.add(new Numbered(opened.getUID(message), (IMAPMessage) message));
        }
        patience = byUid.isEmpty() ? LISTEN : LISTEN_BRIEFLY;
        byUid.sort(Comparator.comparingLong(Numbered::uid));
        for (var numbered : byUid) {
            if (stopping) {
                return;
            }
            take(opened, validity, numbered);
        }
    }

    private record Numbered(long uid, IMAPMessage message) {
    }

    private void take(IMAPFolder opened, long validity, Numbered numbered) throws MessagingException, IOException {
        try {
            var size = numbered.message().getSize();
            // Looking at it must not mark it as read: it is not yet known to be safe here.
            numbered.message().setPeek(true);
            intake.take(mailbox.id(), validity, numbered.uid(), size > Intake.LARGEST ? new Intake.Content.TooLarge(size) : content(numbered.message()));
            if (mailbox.markSeen()) {
                opened.setFlags(new Message[] {numbered.message()}, new Flags(Flags.Flag.SEEN), true);
            }
        } catch (MessageRemovedException gone) {
            log.info("A mail was removed from mailbox {} before it could be fetched", mailbox.id());
        }
    }

    private static Intake.Content content(IMAPMessage message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        try (InputStream stream = message.getMimeStream()) {
            var piece = new byte[65_536];
            for (var read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                bytes.write(piece, 0, read);
                if (bytes.size() > Intake.LARGEST) {
                    return new Intake.Content.TooLarge(bytes.size());
                }
            }
        }
        return new Intake.Content.Whole(bytes.toByteArray());
    }

    private void listen(IMAPFolder opened) throws MessagingException {
        listeningSince = System.nanoTime();
        listening = true;
        try {
            if (!stopping) {
                opened.idle(true);
            }
        } finally {
            listening = false;
        }
    }

    private void pause() throws InterruptedException {
        var until = System.nanoTime() + POLL.toNanos();
        while (!stopping && System.nanoTime() < until) {
            Thread.sleep(100);
        }
    }

    /** Ends listening that goes on for long: any other command of the folder does. Called by another thread, now and then. */
    void nudge() {
        var opened = folder;
        if (listening && opened != null && System.nanoTime() - listeningSince > patience.toNanos()) {
            try {
                opened.getMessageCount();
            } catch (MessagingException | IllegalStateException dead) {
                log.debug("Mailbox {} does not answer", mailbox.id(), dead);
                close();
            }
        }
    }

    /** Has it end soon; what it was about to store is stored or will be fetched again. */
    void stop() {
        stopping = true;
        close();
    }

    private void close() {
        var connected = store;
        if (connected != null) {
            Thread.ofVirtual().start(() -> {
                try {
                    connected.close();
                } catch (MessagingException alreadyGone) {
                    log.debug("Mailbox {} was closed before", mailbox.id());
                }
            });
        }
    }

    /** Folders and how many mails are in the one that is meant; for trying an account out. */
    static List<String> folders(IMAPStore connected) throws MessagingException {
        var names = new ArrayList<String>();
        for (var folder : connected.getDefaultFolder().list("*")) {
            if (names.size() < 200) {
                names.add(folder.getFullName());
            }
        }
        return names;
    }
}
