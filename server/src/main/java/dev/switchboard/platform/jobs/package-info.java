/** What is done in the background, as admins see it: db-scheduler's own table, read and never written. */
@NullMarked
package dev.switchboard.platform.jobs;

import org.jspecify.annotations.NullMarked;
