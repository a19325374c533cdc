package dev.switchboard.mail.inbox;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that is fetched, as admins see it; its password is not among what anyone sees.
 *
 * @param address     the address that people write to
 * @param folder      the folder in it
 * @param department  key of the department that its mail is for
 * @param markSeen    whether mail that was fetched is marked as read there; nothing is ever deleted there
 * @param failures    how often it failed since it last went well
 * @param lastError   why it failed the last time; null while all is well
 * @param lastFetchAt when it was last looked into with success
 * @param nextTryAt   until when it is left alone after a failure
 * @param isConnected whether a node looks after it at the moment
 */
record Mailbox(long id, String name, String address, String host, int port, Security security, String username, String folder, String department,
        boolean markSeen, @JsonProperty("is_enabled") boolean isEnabled, int failures, @Nullable ImapProblem lastError, @Nullable Instant lastFetchAt,
        @Nullable Instant nextTryAt, @JsonProperty("is_connected") boolean isConnected) {

    /** How the connection is kept secret. */
    enum Security {
        /** TLS from the first byte on. */
        TLS,
        /** TLS before the password, or no connection. */
        STARTTLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }
}
