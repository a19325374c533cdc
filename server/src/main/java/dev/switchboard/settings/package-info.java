/** What admins change while the server runs (C1): typed, validated, effective at once on every node, with a history. */
@ApplicationModule(allowedDependencies = {"platform", "accounts"})
@NullMarked
package dev.switchboard.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
