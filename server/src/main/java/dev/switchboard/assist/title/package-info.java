/** Titles for what customers describe (I3). */
@NullMarked
package dev.switchboard.assist.title;

import org.jspecify.annotations.NullMarked;
