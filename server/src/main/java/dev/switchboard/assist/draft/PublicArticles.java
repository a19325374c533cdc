package dev.switchboard.assist.draft;

import java.util.List;

import dev.switchboard.knowledge.Articles;
import dev.switchboard.knowledge.Passages;
import dev.switchboard.knowledge.Reader;
import org.springframework.stereotype.Component;

/** The knowledge base as customers have it, whoever asks. */
@Component
class PublicArticles implements Knowledge {

    private static final int SPARE = 3;

    private final Passages passages;
    private final Articles articles;

    PublicArticles(Passages passages, Articles articles) {
        this.passages = passages;
        this.articles = articles;
    }

    /** The index may be seconds behind: what has been withdrawn or made internal meanwhile is left out. */
    @Override
    public List<Passage> find(String question, int limit) {
        return passages.find(Reader.customer(), question, SPARE * limit).stream()
                .flatMap(passage -> articles.findPublic(passage.articleId()).map(article -> new Passage(passage.articleId(), passage.title(), passage.text(), passage.score(),
                        article.language())).stream())
                .limit(limit).toList();
    }

    @Override
    public boolean isPublic(long articleId) {
        return articles.findPublic(articleId).isPresent();
    }
}
