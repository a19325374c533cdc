/**
 * Words offered to people: drafts and suggestions for agents (I5, I6), answers of the self-serve bot for customers (I8).
 * All grounded in sources that whoever reads them may see; nothing is ever sent by itself.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings", "ai", "ai::provider", "ai::redaction", "knowledge", "tickets"})
@NullMarked
package dev.switchboard.assist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
