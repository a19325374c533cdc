package dev.switchboard.knowledge;

import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Objects;

import dev.switchboard.accounts.Departments;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Given;
import dev.switchboard.platform.wire.Page;
import dev.switchboard.tickets.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The articles of the knowledge base (I7): written by agents and admins, read by whom {@link Reader} says. */
@Component
public class Articles {

    private final ArticleTable table;
    private final KnowledgeSignal signal;
    private final Categories categories;
    private final Departments departments;
    private final Clock clock;

    Articles(ArticleTable table, KnowledgeSignal signal, Categories categories, Departments departments, Clock clock) {
        this.table = table;
        this.signal = signal;
        this.categories = categories;
        this.departments = departments;
        this.clock = clock;
    }

    /**
     * What to write; what is null is left as it is, or as it is usual for a new one: a public draft in English.
     *
     * @param category   the key of a category, {@code general} for a new one
     * @param department the key of a department; given as null for none
     */
    public record Text(@Nullable String title, @Nullable String body, @Nullable String category, @Nullable Given<String> department,
            Article.@Nullable Status status, Article.@Nullable Visibility visibility, @Nullable String language) {
    }

    /**
     * @throws Problem.Forbidden for customers
     * @throws Problem.Invalid   naming what is missing, unknown, or not for this author
     */
    @Transactional
    public Article create(Viewer author, Text text) {
        author.requireStaff();
        var draft = checked(author, new ArticleTable.Draft(present("title", text.title()), present("body", text.body()),
                category(Objects.requireNonNullElse(text.category(), "general")), department(text.department()),
                Objects.requireNonNullElse(text.status(), Article.Status.DRAFT),
                Objects.requireNonNullElse(text.visibility(), Article.Visibility.PUBLIC), language(Objects.requireNonNullElse(text.language(), "en"))));
        var id = insert(freeSlug(draft.title()), draft, author);
        changed();
        return get(author, id);
    }

    private long insert(String slug, ArticleTable.Draft draft, Viewer author) {
        try {
            return table.insert(slug, draft, author.id(), clock.instant());
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new Problem.Conflict("Another article of that title was made at this moment; try again.");
        }
    }

    /**
     * @param version the one that the author has read; null for whatever there is
     * @throws Problem.NotFound if there is none that the viewer may read
     * @throws Problem.Stale    if it has another version by now (W6)
     */
    @Transactional
    public Article change(Viewer author, long id, Text text, @Nullable Long version) {
        author.requireStaff();
        var before = locked(author, id, version);
        var department = text.department() == null ? departmentId(before) : department(text.department());
        var after = checked(author, new ArticleTable.Draft(text.title() == null ? before.title() : present("title", text.title()),
                text.body() == null ? before.body() : present("body", text.body()),
                text.category() == null ? before.category() : category(text.category()), department,
                Objects.requireNonNullElse(text.status(), before.status()), Objects.requireNonNullElse(text.visibility(), before.visibility()),
                text.language() == null ? before.language() : language(text.language())));
        if (after.equals(new ArticleTable.Draft(before.title(), before.body(), before.category(), departmentId(before), before.status(),
                before.visibility(), before.language()))) {
            return before;
        }
        table.update(id, after, clock.instant());
        changed();
        return get(author, id);
    }

    /**
     * @throws Problem.Forbidden for agents, unless they wrote it
     * @throws Problem.Stale     if it has another version by now
     */
    @Transactional
    public void delete(Viewer viewer, long id, @Nullable Long version) {
        viewer.requireStaff();
        var article = locked(viewer, id, version);
        if (!viewer.isAdmin() && article.author().id() != viewer.id()) {
            throw new Problem.Forbidden("Articles are deleted by their author or by admins.");
        }
        table.delete(id);
        changed();
    }

    private Article locked(Viewer viewer, long id, @Nullable Long version) {
        var article = table.lock(Reader.of(viewer), id).orElseThrow(() -> new Problem.NotFound("article"));
        if (version != null && version != article.version()) {
            throw new Problem.Stale(article, article.version());
        }
        return article;
    }

    private void changed() {
        table.noteChange();
        signal.raiseAfterCommit();
    }

    /** @throws Problem.NotFound if there is none that the viewer may read */
    public Article get(Viewer viewer, long id) {
        return table.find(Reader.of(viewer), id).orElseThrow(() -> new Problem.NotFound("article"));
    }

    /** An article as it stands now, if everyone may read it. */
    public Optional<Article> findPublic(long id) {
        return table.find(Reader.customer(), id);
    }

    Article get(Reader reader, String slug) {
        return table.find(reader, slug).orElseThrow(() -> new Problem.NotFound("article"));
    }

    /** How many are published for everybody. */
    public int publicCount() {
        return table.publicByCategory().values().stream().mapToInt(Integer::intValue).sum();
    }

    Page<ArticleSummary> page(Reader reader, ArticleFilter filter, @Nullable String cursor, int limit) {
        return Page.of(table.page(filter.sql(reader, cursor), limit + 1), limit, filter::cursor).map(ArticleTable.Row::article);
    }

    /** What an internal article's author could not read again would be lost to them: it stays within their departments. */
    private static ArticleTable.Draft checked(Viewer author, ArticleTable.Draft draft) {
        if (draft.visibility() == Article.Visibility.INTERNAL && !Reader.of(author).readsInternal(draft.departmentId())) {
            throw new Problem.Invalid("department", "must be one of your own, or none, for an internal article");
        }
        return draft;
    }

    private static String present(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Problem.Invalid(field, "must not be blank");
        }
        return field.equals("title") ? text.strip() : text.stripTrailing();
    }

    private String category(String key) {
        return categories.require("category", key.strip().toLowerCase(Locale.ROOT));
    }

    private static String language(String tag) {
        var language = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (language.length() > 12 || !language.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*")) {
            throw new Problem.Invalid("language", "must be a language such as en, de or pt-br");
        }
        return language;
    }

    private @Nullable Long department(@Nullable Given<String> given) {
        var key = given == null ? null : given.value();
        return key == null || key.isBlank() ? null : departments.require("department", key).id();
    }

    private @Nullable Long departmentId(Article article) {
        return article.department() == null ? null : departments.require("department", article.department()).id();
    }

    /** The title's slug, with a number behind it if another article has it. */
    private String freeSlug(String title) {
        var slug = Slug.of(title);
        var taken = new HashSet<>(table.slugsLike(slug));
        var free = slug;
        for (var number = 2; taken.contains(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }
}
