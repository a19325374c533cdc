/** How the server is: health for people and orchestrators, metrics for Prometheus, the readers' standing for admins (O2). */
@NullMarked
package dev.switchboard.platform.health;

import org.jspecify.annotations.NullMarked;
