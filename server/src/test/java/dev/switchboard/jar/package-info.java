/**
 * The packaged jar in processes of its own: killed, stopped, started again, and several beside each other. What is
 * tested here cannot be seen from within one process.
 */
@NullMarked
package dev.switchboard.jar;

import org.jspecify.annotations.NullMarked;
