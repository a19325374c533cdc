/**
 * Real time (L1–L6): sockets, ticket rooms, who is here, who types. It follows the event log from now on and keeps nothing:
 * a client that was away says up to where it got and is told the rest from the log.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "tickets"})
@NullMarked
package dev.switchboard.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
