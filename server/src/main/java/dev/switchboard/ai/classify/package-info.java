/**
 * Sorting texts by any set of labels: learned from examples within seconds, sure or unsure in numbers that hold (calibrated), and
 * small enough to be kept in the database.
 */
@NamedInterface("classify")
@NullMarked
package dev.switchboard.ai.classify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
