package dev.switchboard.mail.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

import dev.switchboard.mail.templates.Letter;
import dev.switchboard.settings.MailSettings;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;

/**
 * A letter with all that is on its envelope.
 *
 * @param messageId   its own
 * @param thread      what it belongs to, from the root on; empty for a mail that stands alone
 * @param replyTo     where answers go; null for the sender
 * @param unsubscribe address that turns off mail of its kind; null where there is nothing to turn off
 * @param list        names the installation for filters
 */
record Envelope(String recipient, String recipientName, List<String> copies, Letter letter, String messageId, List<String> thread,
        @Nullable String replyTo, @Nullable String unsubscribe, String list, Instant date) {

    private static final Pattern IDENTIFIER = Pattern.compile("<[!-;=?-~]{1,250}>");
    /** A header that grows with every answer ends up refused; the root and the newest are what threads hang on. */
    private static final int MOST_REFERENCES = 20;

    /** A message as it goes over the wire; its {@code Message-ID} is ours. */
    MimeMessage seal(Session session, MailSettings settings) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(address(settings.senderAddress(), settings.senderName()));
        message.setRecipient(Message.RecipientType.TO, address(recipient, recipientName));
        var inCopy = copies.stream().map(Envelope::plain).flatMap(java.util.Optional::stream).toArray(Address[]::new);
        message.setRecipients(Message.RecipientType.CC, inCopy);
        if (replyTo != null) {
            message.setReplyTo(new Address[] {address(replyTo, settings.senderName())});
        }
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(date));
        var references = references();
        if (!references.isEmpty()) {
            message.setHeader("In-Reply-To", references.getLast());
            message.setHeader("References", String.join("\r\n ", references));
        }
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
        // Exchange: no notes of absence and no receipts. Not "All", which would keep back what says that a mail could not be delivered.
        message.setHeader("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
        message.setHeader("List-Id", list); // RFC 2919
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** The thread without what cannot stand in a header, whoever wrote it. */
    private List<String> references() {
        var sound = thread.stream().filter(id -> IDENTIFIER.matcher(id).matches()).distinct().toList();
        if (sound.size() <= MOST_REFERENCES) {
            return sound;
        }
        var some = new ArrayList<>(sound.subList(0, 1));
        some.addAll(sound.subList(sound.size() - MOST_REFERENCES + 1, sound.size()));
        return some;
    }

    private static InternetAddress address(String address, String name) throws AddressException {
        var parsed = new InternetAddress(address, true);
        try {
            var plain = name.replaceAll("\\p{Cntrl}+", " ").strip();
            parsed.setPersonal(plain.isEmpty() ? null : plain, "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parsed;
    }

    private static java.util.Optional<Address> plain(String address) {
        try {
            return java.util.Optional.of(new InternetAddress(address, true));
        } catch (AddressException unusable) {
            return java.util.Optional.empty();
        }
    }

    /** The message as it is handed over, which is ASCII throughout. */
    static String raw(MimeMessage message) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
