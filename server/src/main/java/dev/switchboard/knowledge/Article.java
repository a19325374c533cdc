package dev.switchboard.knowledge;

import java.time.Instant;

import dev.switchboard.accounts.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing, written down (I7).
 *
 * @param slug       its name in addresses: made from the first title, and never changed
 * @param body       Markdown
 * @param department the key of the department it belongs to; who may read an internal one depends on it
 * @param language   BCP 47 in lower case, such as {@code en}
 * @param helpful    how many readers found it so; {@code unhelpful} how many did not
 * @param version    counts the changes to it; votes are none
 */
public record Article(long id, String slug, String title, String body, String category, @Nullable String department, Status status,
        Visibility visibility, String language, Person author, int helpful, int unhelpful, Instant createdAt, Instant updatedAt,
        @Nullable Instant publishedAt, long version) {

    public enum Status { DRAFT, PUBLISHED }

    /** Whom it is for once it is published: everybody, or staff. */
    public enum Visibility { PUBLIC, INTERNAL }
}
