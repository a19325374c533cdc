/**
 * Gives waiting tickets to agents who can take them (R1–R5). It follows two logs, that of tickets and that of accounts,
 * and hands out in the transaction of its cursor.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings", "tickets"})
@NullMarked
package dev.switchboard.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
