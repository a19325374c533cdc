/** Takes personal data out of texts before they leave the server, and puts it back into what comes back. */
@NamedInterface("redaction")
@NullMarked
package dev.switchboard.ai.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
