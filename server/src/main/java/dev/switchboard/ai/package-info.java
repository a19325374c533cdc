/**
 * What understanding texts takes, with no ticket in it: embeddings, languages and classifiers that run inside the server, and
 * the providers of larger models with what keeps them in check (redaction, limits, fallbacks).
 */
@ApplicationModule(allowedDependencies = {"platform", "accounts", "settings"})
@NullMarked
package dev.switchboard.ai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
