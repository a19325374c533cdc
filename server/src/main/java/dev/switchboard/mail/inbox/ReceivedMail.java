package dev.switchboard.mail.inbox;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, as the inbox shows it.
 *
 * @param mailbox   name of the mailbox it came by; null if that is there no more, or it was brought in from a file
 * @param size      bytes
 * @param outcome   what it was taken for, or what it became; null as long as nobody looked
 * @param reason    more about that, in words; null if there is no more
 * @param hasRaw    whether the mail itself is kept still
 * @param ticketId  the ticket it is about
 * @param messageId the message it became
 */
record ReceivedMail(long id, @Nullable String mailbox, Instant receivedAt, long size, State state, @Nullable Outcome outcome, @Nullable String reason,
        @Nullable String sender, @Nullable String senderName, @Nullable String subject, @Nullable Instant sentAt, boolean hasRaw,
        @Nullable Long ticketId, @Nullable String reference, @Nullable Long messageId, @JsonProperty("is_import") boolean isImport) {

    /** How far it is. */
    enum State {
        /** Stored, to be looked at next. */
        RECEIVED,
        /** It became a ticket or a message. */
        DONE,
        /** There was nothing to do with it. */
        IGNORED,
        /** An admin is to decide. */
        HELD,
        /** It broke; an admin may have it tried again. */
        FAILED
    }

    /** What a mail was taken for. */
    enum Outcome {
        /** A new ticket. */
        TICKET,
        /** A new ticket that continues a closed one. */
        FOLLOW_UP,
        /** A reply of the ticket's customer. */
        REPLY,
        /** A reply of someone in copy. */
        COPY,
        /** A reply of staff. */
        STAFF_REPLY,
        /** A report that a mail did not arrive. */
        BOUNCE,
        /** Something that a program sent. */
        AUTOMATIC,
        SPAM,
        /** A mail of our own. */
        OWN,
        /** The same mail came before, by another way. */
        DUPLICATE,
        /** More mails of one sender than a person writes. */
        TOO_MANY,
        /** More tickets of one customer than the settings allow (T8). */
        LIMIT,
        /** In the name of staff, and nothing proves it. */
        UNPROVEN,
        /** From nobody. */
        NO_SENDER,
        /** From someone whose account is deactivated. */
        DEACTIVATED,
        /** Larger than what is taken in. */
        TOO_LARGE,
        /** Something went wrong in here. */
        BROKEN,
        /** An admin put it aside. */
        DISMISSED
    }
}
