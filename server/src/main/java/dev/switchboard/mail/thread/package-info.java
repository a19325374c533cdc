/** How a mail names the ticket it belongs to: by identifiers in its headers, and by the address that answers go to. */
@NullMarked
package dev.switchboard.mail.thread;

import org.jspecify.annotations.NullMarked;
