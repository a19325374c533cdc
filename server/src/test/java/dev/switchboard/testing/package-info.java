/** What tests share: a real database, a clock that can be turned, and people who use the API over HTTP. */
@NullMarked
package dev.switchboard.testing;

import org.jspecify.annotations.NullMarked;
