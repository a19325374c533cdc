/**
 * Mail to people (N3–N5). What goes out waits in the outbox, where admins see how far each mail got, and is sent by the server that
 * the settings name; on a server that has none, it is kept there to be read: so is a sign-up code found.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings", "tickets", "notifications"})
@NullMarked
package dev.switchboard.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
