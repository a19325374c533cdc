/** What an installation is set up with from outside: its folder, its secret, its address (O3). */
@NullMarked
package dev.switchboard.platform.config;

import org.jspecify.annotations.NullMarked;
