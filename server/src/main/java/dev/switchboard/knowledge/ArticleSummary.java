package dev.switchboard.knowledge;

import java.time.Instant;

import dev.switchboard.accounts.Person;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param excerpt how it begins, in plain words
 */
public record ArticleSummary(long id, String slug, String title, String excerpt, String category, @Nullable String department,
        Article.Status status, Article.Visibility visibility, String language, Person author, int helpful, int unhelpful,
        Instant updatedAt, @Nullable Instant publishedAt, long version) {
}
