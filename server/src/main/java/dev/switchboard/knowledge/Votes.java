package dev.switchboard.knowledge;

import java.sql.Timestamp;
import java.time.Clock;

import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether articles helped: one vote for each reader and article, which may be changed. The table {@code article_votes}. */
@Component
class Votes {

    private final Articles articles;
    private final JdbcClient jdbc;
    private final Clock clock;

    Votes(Articles articles, JdbcClient jdbc, Clock clock) {
        this.articles = articles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param mine what the viewer said; null for nothing */
    record Count(int helpful, int unhelpful, @Nullable Boolean mine) {
    }

    /**
     * @throws Problem.NotFound if there is no such article for the viewer
     * @throws Problem.Conflict if it is a draft, which nobody has been helped by yet
     */
    Count vote(Viewer viewer, long id, boolean helpful) {
        if (articles.get(viewer, id).status() == Article.Status.DRAFT) {
            throw new Problem.Conflict("This is a draft; what is published is voted on.");
        }
        try {
            jdbc.sql("""
                            insert into article_votes (article_id, user_id, helpful, voted_at) values (:article, :user, :helpful, :now)
                            on conflict (article_id, user_id) do update set helpful = excluded.helpful, voted_at = excluded.voted_at
                            """)
                    .param("article", id).param("user", viewer.id()).param("helpful", helpful).param("now", Timestamp.from(clock.instant())).update();
        } catch (DataIntegrityViolationException deletedJustNow) {
            throw new Problem.NotFound("article");
        }
        return count(viewer, id);
    }

    Count of(Viewer viewer, long id) {
        articles.get(viewer, id);
        return count(viewer, id);
    }

    private Count count(Viewer viewer, long id) {
        return jdbc.sql("""
                        select count(*) filter (where helpful) as helpful, count(*) filter (where not helpful) as unhelpful,
                               bool_or(helpful) filter (where user_id = :user) as mine
                        from article_votes where article_id = :article
                        """)
                .param("article", id).param("user", viewer.id()).query(Count.class).single();
    }
}
