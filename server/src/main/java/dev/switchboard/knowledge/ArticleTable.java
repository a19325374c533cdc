package dev.switchboard.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.switchboard.accounts.Person;
import dev.switchboard.knowledge.passages.PlainWords;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code articles}, with the counter {@code knowledge_changes}. */
@Component
class ArticleTable {

    /** Enough of a body for its excerpt, marks and addresses included. */
    private static final int BEGINNING = 1500;
    private static final int EXCERPT = 200;

    private static final String COLUMNS = """
            a.id, a.slug, a.title, a.category, d.key as department, a.status, a.visibility, a.language,
            u.id as author_id, u.username, u.name, a.created_at, a.updated_at, a.published_at, a.version,
            (select count(*) from article_votes v where v.article_id = a.id and v.helpful) as helpful,
            (select count(*) from article_votes v where v.article_id = a.id and not v.helpful) as unhelpful""";
    private static final String TABLES = "from articles a join users u on u.id = a.author_id left join departments d on d.id = a.department_id";

    private final JdbcClient jdbc;

    ArticleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an article is about, before it has an id. */
    record Draft(String title, String body, String category, @Nullable Long departmentId, Article.Status status, Article.Visibility visibility,
            String language) {
    }

    long insert(String slug, Draft draft, long authorId, Instant now) {
        return jdbc.sql("""
                        insert into articles (slug, title, body, category, department_id, status, visibility, language, author_id,
                                              created_at, updated_at, published_at, version)
                        values (:slug, :title, :body, :category, :department, :status, :visibility, :language, :author,
                                :now, :now, case when :status = 'published' then cast(:now as timestamptz) end, 1)
                        returning id
                        """)
                .param("slug", slug).param("title", draft.title()).param("body", draft.body()).param("category", draft.category())
                .param("department", draft.departmentId()).param("status", Wire.name(draft.status()))
                .param("visibility", Wire.name(draft.visibility())).param("language", draft.language())
                .param("author", authorId).param("now", Timestamp.from(now)).query(Long.class).single();
    }

    void update(long id, Draft draft, Instant now) {
        jdbc.sql("""
                        update articles set title = :title, body = :body, category = :category, department_id = :department, status = :status,
                            visibility = :visibility, language = :language, updated_at = :now, version = version + 1,
                            published_at = case when :status = 'published' then coalesce(published_at, cast(:now as timestamptz)) end
                        where id = :id
                        """)
                .param("id", id).param("title", draft.title()).param("body", draft.body()).param("category", draft.category())
                .param("department", draft.departmentId()).param("status", Wire.name(draft.status()))
                .param("visibility", Wire.name(draft.visibility())).param("language", draft.language()).param("now", Timestamp.from(now)).update();
    }

    void delete(long id) {
        jdbc.sql("delete from articles where id = :id").param("id", id).update();
    }

    /** The slugs in use that a new one could collide with. */
    List<String> slugsLike(String slug) {
        return jdbc.sql("select slug from articles where slug = :slug or slug like :more").param("slug", slug).param("more", slug + "-%")
                .query(String.class).list();
    }

    Optional<Article> find(Reader reader, long id) {
        return one(reader, "a.id = :key", id, "");
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Article> lock(Reader reader, long id) {
        return one(reader, "a.id = :key", id, "for update of a");
    }

    Optional<Article> find(Reader reader, String slug) {
        return one(reader, "a.slug = :key", slug, "");
    }

    private Optional<Article> one(Reader reader, String which, Object key, String lock) {
        return jdbc.sql("select %s, a.body %s where %s and %s %s".formatted(COLUMNS, TABLES, which, reader.condition(), lock))
                .param("key", key).param("departments", reader.departmentIds()).query(ArticleTable::article).optional();
    }

    /** An article in a list, with what it was sorted by beside its id. */
    record Row(ArticleSummary article, String sortedBy) {
    }

    List<Row> page(ArticleFilter.Sql filter, int limit) {
        return jdbc.sql("""
                        select %s, left(a.body, %d) as beginning, cast(%s as text) as sorted_by
                        %s where %s order by %s desc, a.id desc limit :limit
                        """.formatted(COLUMNS, BEGINNING, filter.order(), TABLES, filter.condition(), filter.order()))
                .params(filter.parameters()).param("limit", limit)
                .query((row, n) -> new Row(summary(row), row.getString("sorted_by"))).list();
    }

    /** How many public articles each category has; categories without any are left out. */
    Map<String, Integer> publicByCategory() {
        return jdbc.sql("""
                        select category, count(*) as articles from articles where status = 'published' and visibility = 'public' group by category
                        """)
                .query((row, n) -> Map.entry(row.getString("category"), row.getInt("articles"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the index of passages has to know of an article. */
    record Published(long id, String slug, String title, String body, @Nullable Long departmentId, Article.Visibility visibility, String language,
            long version) {
    }

    List<Published> published(List<Long> ids) {
        return jdbc.sql("""
                        select id, slug, title, body, department_id, visibility, language, version from articles
                        where status = 'published' and id = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Published(row.getLong("id"), row.getString("slug"), row.getString("title"), row.getString("body"),
                        row.getObject("department_id", Long.class), Wire.parse(Article.Visibility.class, row.getString("visibility")),
                        row.getString("language"), row.getLong("version")))
                .list();
    }

    /** The version of each published article by its id. */
    Map<Long, Long> publishedVersions() {
        return jdbc.sql("select id, version from articles where status = 'published'")
                .query((row, n) -> Map.entry(row.getLong("id"), row.getLong("version"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** Says in the running transaction that an article has changed. */
    void noteChange() {
        jdbc.sql("update knowledge_changes set articles = articles + 1").update();
    }

    /** Says that points of passages have become known. */
    void notePoints() {
        jdbc.sql("update knowledge_changes set points = points + 1").update();
    }

    /** How often articles have changed so far, and how often points have become known. */
    record Changes(long articles, long points) {
    }

    Changes changes() {
        return jdbc.sql("select articles, points from knowledge_changes").query(Changes.class).single();
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        return new Article(row.getLong("id"), row.getString("slug"), row.getString("title"), row.getString("body"), row.getString("category"),
                row.getString("department"), Wire.parse(Article.Status.class, row.getString("status")),
                Wire.parse(Article.Visibility.class, row.getString("visibility")), row.getString("language"), author(row),
                row.getInt("helpful"), row.getInt("unhelpful"), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(), publishedAt(row), row.getLong("version"));
    }

    private static ArticleSummary summary(ResultSet row) throws SQLException {
        return new ArticleSummary(row.getLong("id"), row.getString("slug"), row.getString("title"),
                PlainWords.beginning(row.getString("beginning"), EXCERPT), row.getString("category"), row.getString("department"),
                Wire.parse(Article.Status.class, row.getString("status")), Wire.parse(Article.Visibility.class, row.getString("visibility")),
                row.getString("language"), author(row), row.getInt("helpful"), row.getInt("unhelpful"),
                row.getTimestamp("updated_at").toInstant(), publishedAt(row), row.getLong("version"));
    }

    private static Person author(ResultSet row) throws SQLException {
        return new Person(row.getLong("author_id"), row.getString("username"), row.getString("name"));
    }

    private static @Nullable Instant publishedAt(ResultSet row) throws SQLException {
        var time = row.getTimestamp("published_at");
        return time == null ? null : time.toInstant();
    }
}
