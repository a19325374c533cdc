/**
 * What is done from the command line rather than over HTTP: import, backup, restore, doctor. A command runs in a process of its own
 * without a web server, beside a running Switchboard on the same data folder or without one, and ends with 0 when all went well.
 */
@NullMarked
package dev.switchboard.commands;

import org.jspecify.annotations.NullMarked;
