/**
 * Who is told what (N1, N2): {@link dev.switchboard.notifications.Audience} says whom an event of a ticket concerns, a reader of the log
 * keeps that as notifications in the app and has them pushed. What each user does not want to be told, and by which way, is kept here too
 * (N3), for whoever else tells people something.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "tickets", "realtime"})
@NullMarked
package dev.switchboard.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
