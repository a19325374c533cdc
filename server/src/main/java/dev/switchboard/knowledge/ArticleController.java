package dev.switchboard.knowledge;

import java.util.Locale;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.wire.EntityTag;
import dev.switchboard.platform.wire.Given;
import dev.switchboard.platform.wire.Page;
import dev.switchboard.platform.wire.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Articles over HTTP, for those who have signed in (I7). */
@RestController
@RequestMapping("/api/knowledge/articles")
class ArticleController {

    private final Articles articles;
    private final Votes votes;

    ArticleController(Articles articles, Votes votes) {
        this.articles = articles;
        this.votes = votes;
    }

    /**
     * Articles that the viewer may read: as last changed, or as they fit {@code q}.
     *
     * @param department a key, or {@code none}
     * @param q          words to look for, each as the beginning of one in title or body
     */
    @GetMapping
    Page<ArticleSummary> list(@AuthenticationPrincipal Viewer viewer, @RequestParam(required = false) Article.@Nullable Status status,
            @RequestParam(required = false) @Nullable String category, @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) Article.@Nullable Visibility visibility, @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT) @Min(1) @Max(Page.LARGEST) int limit) {
        var filter = new ArticleFilter(status, key(category), key(department), visibility, key(language), ArticleFilter.checkedWords(q));
        return articles.page(Reader.of(viewer), filter, cursor, limit);
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null || text.isBlank() ? null : Wire.storable(text.strip().toLowerCase(Locale.ROOT));
    }

    record NewArticle(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 100_000) String body, @Nullable String category,
            @Nullable String department, Article.@Nullable Status status, Article.@Nullable Visibility visibility, @Nullable @Size(max = 12) String language) {
    }

    /** Writes one; a public draft unless it says otherwise. For agents and admins. */
    @PostMapping
    ResponseEntity<Article> create(@AuthenticationPrincipal Viewer viewer, @RequestBody @Valid NewArticle article) {
        return tagged(HttpStatus.CREATED, articles.create(viewer, new Articles.Text(article.title(), article.body(), article.category(),
                new Given<>(article.department()), article.status(), article.visibility(), article.language())));
    }

    @GetMapping("/{id}")
    ResponseEntity<Article> get(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        return tagged(HttpStatus.OK, articles.get(viewer, id));
    }

    record ArticleChange(@Nullable @Size(min = 1, max = 200) String title, @Nullable @Size(min = 1, max = 100_000) String body,
            @Nullable String category, @Schema(type = "string", nullable = true) @Nullable Given<String> department,
            Article.@Nullable Status status, Article.@Nullable Visibility visibility, @Nullable @Size(max = 12) String language) {
    }

    /** Changes what is given; the address of an article stays whatever its title becomes. For agents and admins. */
    @PatchMapping("/{id}")
    ResponseEntity<Article> change(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody @Valid ArticleChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(HttpStatus.OK, articles.change(viewer, id, new Articles.Text(change.title(), change.body(), change.category(),
                change.department(), change.status(), change.visibility(), change.language()), EntityTag.version(ifMatch)));
    }

    /** Deletes one; for its author and for admins. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Viewer viewer, @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        articles.delete(viewer, id, EntityTag.version(ifMatch));
    }

    @GetMapping("/{id}/votes")
    Votes.Count votes(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
        return votes.of(viewer, id);
    }

    record Vote(@NotNull Boolean helpful) {
    }

    /** Says whether it helped; a second vote replaces the first. */
    @PostMapping("/{id}/votes")
    Votes.Count vote(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody @Valid Vote vote) {
        return votes.vote(viewer, id, vote.helpful());
    }

    private static ResponseEntity<Article> tagged(HttpStatus status, Article article) {
        return ResponseEntity.status(status).eTag(EntityTag.of(article.version())).body(article);
    }
}
