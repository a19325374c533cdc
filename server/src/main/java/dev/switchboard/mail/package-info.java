/**
 * Mail to people. Whatever is handed over is kept in the database, where admins can read it: on a server that has no way
 * to send mail yet, this is how a sign-up code is found.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings", "tickets"})
@NullMarked
package dev.switchboard.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
