/**
 * Finding the passages that answer a question: articles cut into passages, an index of their words and of their points in memory, and
 * how sure one may be of what was found. Knows no database.
 */
@NullMarked
package dev.switchboard.knowledge.passages;

import org.jspecify.annotations.NullMarked;
