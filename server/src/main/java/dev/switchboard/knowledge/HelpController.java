package dev.switchboard.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import dev.switchboard.platform.wire.Page;
import dev.switchboard.platform.wire.Wire;
import dev.switchboard.tickets.Categories;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * What strangers may read: articles that are published and public (I7). Anyone may keep the answers, but asks each time whether they
 * still hold, so that what is withdrawn is gone at once; that they do costs one row.
 */
@RestController
@RequestMapping("/api/knowledge/public")
@SecurityRequirements
class HelpController {

    private static final CacheControl ASK_FIRST = CacheControl.noCache().cachePublic();

    private final Articles articles;
    private final ArticleTable table;
    private final Categories categories;

    HelpController(Articles articles, ArticleTable table, Categories categories) {
        this.articles = articles;
        this.table = table;
        this.categories = categories;
    }

    /** An article in a public list. */
    record HelpEntry(long id, String slug, String title, String excerpt, String category, String language, Instant updatedAt) {

        static HelpEntry of(ArticleSummary article) {
            return new HelpEntry(article.id(), article.slug(), article.title(), article.excerpt(), article.category(), article.language(), article.updatedAt());
        }
    }

    /**
     * Public articles, as last changed, or as they fit {@code q}.
     *
     * @param q words to look for, each as the beginning of one in title or body
     */
    @GetMapping("/articles")
    ResponseEntity<Page<HelpEntry>> list(WebRequest request, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category, @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var filter = new ArticleFilter(null, key(category), null, null, key(language), ArticleFilter.checkedWords(q));
        return unlessKnown(request, "\"" + table.changes().articles() + "\"",
                () -> articles.page(Reader.customer(), filter, cursor, limit).map(HelpEntry::of));
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null || text.isBlank() ? null : Wire.storable(text.strip().toLowerCase(Locale.ROOT));
    }

    /** A category with what there is to read in it. */
    record HelpCategory(String key, String name, int articles) {
    }

    record HelpCategories(List<HelpCategory> items) {
    }

    /** The categories that have public articles. */
    @GetMapping("/categories")
    ResponseEntity<HelpCategories> categories(WebRequest request) {
        return unlessKnown(request, "\"" + table.changes().articles() + "-" + categories.all().hashCode() + "\"", () -> {
            var counts = table.publicByCategory();
            return new HelpCategories(categories.all().stream().filter(category -> counts.containsKey(category.key()))
                    .map(category -> new HelpCategory(category.key(), category.name(), counts.getOrDefault(category.key(), 0))).toList());
        });
    }

    /** A public article, without who wrote it. */
    record HelpArticle(long id, String slug, String title, String body, String category, String language, int helpful, int unhelpful,
            Instant updatedAt, Instant publishedAt) {
    }

    @GetMapping("/articles/{slug}")
    ResponseEntity<HelpArticle> article(WebRequest request, @PathVariable String slug) {
        var found = articles.get(Reader.customer(), Wire.storable(slug));
        var publishedAt = found.publishedAt() == null ? found.updatedAt() : found.publishedAt();
        return unlessKnown(request, "\"%d-%d-%d-%d\"".formatted(found.id(), found.version(), found.helpful(), found.unhelpful()),
                () -> new HelpArticle(found.id(), found.slug(), found.title(), found.body(), found.category(), found.language(),
                        found.helpful(), found.unhelpful(), found.updatedAt(), publishedAt));
    }

    private static <T> ResponseEntity<T> unlessKnown(WebRequest request, String tag, Supplier<T> answer) {
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).cacheControl(ASK_FIRST).eTag(tag).build();
        }
        return ResponseEntity.ok().cacheControl(ASK_FIRST).eTag(tag).body(answer.get());
    }
}
