package dev.switchboard.demo;

import dev.switchboard.accounts.People;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.knowledge.Article;
import dev.switchboard.knowledge.Articles;
import dev.switchboard.platform.wire.Given;
import dev.switchboard.platform.wire.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The articles of the demo, written by its agents. */
@Component
class DemoKnowledge {

    private final Articles articles;
    private final People people;
    private final JdbcClient jdbc;

    DemoKnowledge(Articles articles, People people, JdbcClient jdbc) {
        this.articles = articles;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Writes them, all or none, unless there is an article already: what was changed or deleted stays so. */
    @Transactional
    public void load(DemoPeople content) {
        if (jdbc.sql("select exists (select 1 from articles)").query(Boolean.class).single()) {
            return;
        }
        // The last written stands at the top of lists.
        for (var article : DemoContent.articles().reversed()) {
            articles.create(author(content, article.author()), new Articles.Text(article.title(), article.body(), article.category(),
                    new Given<>(article.department()), Wire.parse(Article.Status.class, article.status()),
                    Wire.parse(Article.Visibility.class, article.visibility()), article.language()));
        }
    }

    private Viewer author(DemoPeople content, String username) {
        return people.actingAs(people.findByEmail(content.emailOf(username)).orElseThrow());
    }
}
