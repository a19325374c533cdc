/**
 * Who may come in and as whom: users, roles, departments, sign-in and sign-up, tokens, codes, providers, availability
 * (A1–A9). Other modules know people by {@link dev.switchboard.accounts.Viewer} (who asks) and
 * {@link dev.switchboard.accounts.People} (who is who).
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.switchboard.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
