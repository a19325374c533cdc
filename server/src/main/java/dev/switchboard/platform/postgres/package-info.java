/**
 * The PostgreSQL that Switchboard brings along, for machines where nobody set up a database: unpacked, initialised, started and stopped
 * inside the data folder by {@link dev.switchboard.platform.postgres.EmbeddedPostgres}. It is a real, durable server, only one that looks
 * after itself: a kill at any moment of the process around it is no obstacle to the next start.
 */
@NullMarked
package dev.switchboard.platform.postgres;

import org.jspecify.annotations.NullMarked;
