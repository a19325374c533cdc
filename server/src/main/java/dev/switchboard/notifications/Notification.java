package dev.switchboard.notifications;

import java.time.Instant;

/**
 * A notification as its reader is shown it (N1).
 *
 * @param user    whose it is
 * @param title   in the language of the user, as the message; for clients with words of their own there is {@code data}
 * @param message more about it; may be empty
 * @param data    what it says; nothing of a ticket that the user does not see any more
 */
record Notification(long id, long user, Kind type, String title, String message, boolean read, Instant createdAt, Facts data) {
}
