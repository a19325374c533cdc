/**
 * Backup and restore (O5): everything Switchboard keeps, in one file. The PostgreSQL that comes along has no {@code pg_dump}, so
 * {@link dev.switchboard.platform.backup.Backup} copies the tables out itself, in one snapshot, and
 * {@link dev.switchboard.platform.backup.Restore} copies them into a fresh database of the same schema, in one transaction. An archive is a
 * gzip'd tar of text, so it can be looked into, and saved from, with the tools of any machine.
 */
@NullMarked
package dev.switchboard.platform.backup;

import org.jspecify.annotations.NullMarked;
