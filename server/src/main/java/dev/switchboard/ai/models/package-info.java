/** Networks that turn a text into a point, from the jar: how they are loaded, shared, and kept from crowding the processors. */
@NullMarked
package dev.switchboard.ai.models;

import org.jspecify.annotations.NullMarked;
