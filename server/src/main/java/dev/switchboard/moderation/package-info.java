/**
 * Keeps people from harm: recognises abuse, threats and hate (I9), stands behind the port {@code Moderation} of tickets,
 * and looks for misuse every night (I10).
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings", "ai", "tickets", "realtime"})
@NullMarked
package dev.switchboard.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
