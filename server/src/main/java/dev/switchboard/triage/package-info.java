/**
 * Understands new tickets on this machine (I1–I3) and learns from what agents make of it (I4): stands behind the port
 * {@code Triage} of tickets, and follows the log to learn.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings", "ai", "ai::classify", "tickets"})
@NullMarked
package dev.switchboard.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
