/** The connection to PostgreSQL, the one inside or an external one (O1). */
@NullMarked
package dev.switchboard.platform.database;

import org.jspecify.annotations.NullMarked;
