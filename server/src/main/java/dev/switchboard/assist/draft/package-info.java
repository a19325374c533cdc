/**
 * Drafts and suggestions for agents (I5, I6): composed from what may be told to the customer and nothing else, by a provider
 * or, without one, here. Never sent by itself.
 */
@NullMarked
package dev.switchboard.assist.draft;

import org.jspecify.annotations.NullMarked;
