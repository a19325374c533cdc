package dev.switchboard.moderation.harm;

/**
 * That a text is harmful.
 *
 * @param score    how sure that is, 0–1
 * @param position the character of the text at which the passage begins that says so
 */
public record Verdict(Kind kind, double score, int position) {
}
