/**
 * Tickets and all that is said about them (T1–T10): raising, the conversation, the life cycle, who sees what, the event
 * log that everything else follows, import. It knows none of its readers; triage and moderation come in by ports.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings"})
@NullMarked
package dev.switchboard.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
