/**
 * Mail on its way out (N3, N4): who is told of what is kept as rows within the transaction that decides it; lanes, which are jobs, take
 * them one by one, write them, and hand them to the server that the settings name. Without one they stay here to be read.
 */
@NullMarked
package dev.switchboard.mail.outbox;

import org.jspecify.annotations.NullMarked;
