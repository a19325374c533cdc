/**
 * Incoming mail (N6): mailboxes are fetched, each mail is stored as it came with the place in the mailbox moved in the same transaction, and
 * becomes a ticket, a reply or nothing in a transaction of its own. What cannot be decided waits for an admin.
 */
@NamedInterface("inbox")
@NullMarked
package dev.switchboard.mail.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
