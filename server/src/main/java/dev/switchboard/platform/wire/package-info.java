/** How things look on the wire (W1–W3, W7): JSON, enums, paging, paths, and the description of it all. */
@NullMarked
package dev.switchboard.platform.wire;

import org.jspecify.annotations.NullMarked;
