/** Errors as users meet them: RFC 9457 problem details, one exception for each kind (W4). */
@NullMarked
package dev.switchboard.platform.problem;

import org.jspecify.annotations.NullMarked;
