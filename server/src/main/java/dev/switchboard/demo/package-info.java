/**
 * Demo mode: the invented company Harbour &amp; Pine, its people and its tickets, to play with before there is anything of one's own.
 * The content lies in {@code resources/demo/*.yaml} and is read by {@link dev.switchboard.demo.DemoContent}; nothing here is used
 * outside demo mode.
 */
@NullMarked
package dev.switchboard.demo;

import org.jspecify.annotations.NullMarked;
