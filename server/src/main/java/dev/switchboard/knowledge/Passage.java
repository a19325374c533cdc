package dev.switchboard.knowledge;

/**
 * A piece of a published article, small enough to be quoted.
 *
 * @param title what the article is called
 * @param text  plain words, lists one entry a line
 * @param score how likely the article answers what was asked, 0 to 1
 */
public record Passage(long articleId, String slug, String title, String text, double score, Article.Visibility visibility) {
}
