/**
 * The event log and how it is read: commands append rows in their own transaction, readers follow with a cursor of
 * their own, woken after each commit. See ARCHITECTURE.md, "The event log and its feed".
 */
@NullMarked
package dev.switchboard.platform.feed;

import org.jspecify.annotations.NullMarked;
