/**
 * What the organisation knows, as articles that its people write and customers read (I7), and the finding of the
 * passages that answer a question.
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings", "ai", "tickets"})
@NullMarked
package dev.switchboard.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
