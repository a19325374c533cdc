/** Recognises abuse, threats and hate in a text, inside the server: words brought into plain form, signals, and a linear model over both. */
@NamedInterface("harm")
@NullMarked
package dev.switchboard.moderation.harm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
