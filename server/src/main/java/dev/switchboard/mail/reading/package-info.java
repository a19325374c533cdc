/**
 * What a mail says: from its bytes to a {@link dev.switchboard.mail.reading.Letter}, whatever its sender made of the standards. Nothing here
 * knows tickets, people or a database, and no input makes it throw.
 */
@NullMarked
package dev.switchboard.mail.reading;

import org.jspecify.annotations.NullMarked;
