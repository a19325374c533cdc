package dev.switchboard.mail.thread;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import dev.switchboard.platform.config.ServerConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The {@code Message-ID}s (RFC 5322, 3.6.4) of the mails that are sent. One mail has the same however often it is tried, and the first of a
 * ticket's stands for its whole thread.
 */
@Component
public class MessageIds {

    private static final Pattern OURS = Pattern.compile("<?ticket\\.(\\d{1,18})(?:\\.[0-9a-z.]+)?@([^>\\s]+)>?");

    private final String host;

    @Autowired
    MessageIds(ServerConfiguration configuration) {
        this(Objects.requireNonNullElse(configuration.publicUrl().getHost(), "localhost"));
    }

    MessageIds(String host) {
        this.host = host;
    }

    /** What all mails about a ticket refer to; no mail has it itself. */
    public String ofThread(long ticketId) {
        return "<ticket.%d@%s>".formatted(ticketId, host);
    }

    /** @param mailId the mail's number in the outbox */
    public String ofMail(long ticketId, long mailId) {
        return "<ticket.%d.m%d@%s>".formatted(ticketId, mailId, host);
    }

    /** A mail that is about no ticket. */
    public String ofMail(long mailId) {
        return "<mail.m%d@%s>".formatted(mailId, host);
    }

    /**
     * The ticket that one of our own identifiers names. Anyone can write one down, so it says what a mail is about and nothing about whether
     * its sender may.
     */
    public OptionalLong ticket(String messageId) {
        var ours = OURS.matcher(messageId.strip());
        return ours.matches() && ours.group(2).equalsIgnoreCase(host) ? OptionalLong.of(Long.parseLong(ours.group(1))) : OptionalLong.empty();
    }

    /** Whether this server made it. */
    public boolean isOurs(String messageId) {
        var bare = messageId.strip();
        return ticket(bare).isPresent() || bare.matches("<?mail\\.m\\d+@" + Pattern.quote(host) + ">?");
    }
}
