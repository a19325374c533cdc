package dev.switchboard.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.knowledge.passages.PassageIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The passages of published articles that answer a question, found by words and by meaning. What a reader may not read is not
 * searched. A change to an article counts within two seconds on every node, by its words at first, and by its meaning as
 * soon as that has been computed.
 */
@Component
public class Passages {

    private static final Logger log = LoggerFactory.getLogger(Passages.class);
    private static final int LONGEST = 2000;
    private static final String PUBLIC = "public";
    private static final String STAFF = "staff";
    private static final String DEPARTMENT = "department ";

    private final KnowledgeFollower follower;
    private final Embeddings embeddings;

    Passages(KnowledgeFollower follower, Embeddings embeddings) {
        this.follower = follower;
        this.embeddings = embeddings;
    }

    /**
     * The best first, at most three of one article. None if nothing fits at all; that something fits a little is no answer: see
     * {@link Passage#score}, where 0.5 is as likely right as wrong.
     *
     * @param question of which the first 2,000 characters are read
     */
    public List<Passage> find(Reader reader, String question, int limit) {
        var asked = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        if (asked.isBlank() || limit < 1) {
            return List.of();
        }
        return follower.index().search(asked, point(asked), audiences(reader), limit).stream().map(Passages::passage).toList();
    }

    private float @Nullable [] point(String question) {
        try {
            return embeddings.of(question);
        } catch (IllegalStateException noModel) {
            log.debug("Passages are found by their words: {}", noModel.getMessage());
            return null;
        }
    }

    private static Passage passage(PassageIndex.Hit hit) {
        var source = hit.source();
        return new Passage(source.id(), source.address(), source.title(), hit.piece().text(), hit.sureness(),
                source.audience().equals(PUBLIC) ? Article.Visibility.PUBLIC : Article.Visibility.INTERNAL);
    }

    /** Whom an article is for, as the index has it: the twin of {@link Reader#condition}. */
    static String audience(Article.Visibility visibility, @Nullable Long departmentId) {
        return visibility == Article.Visibility.PUBLIC ? PUBLIC : departmentId == null ? STAFF : DEPARTMENT + departmentId;
    }

    /** Null for all. */
    private static @Nullable Collection<String> audiences(Reader reader) {
        if (reader.everywhere()) {
            return null;
        }
        var audiences = new HashSet<>(List.of(PUBLIC));
        if (reader.staff()) {
            audiences.add(STAFF);
            reader.departments().forEach(id -> audiences.add(DEPARTMENT + id));
        }
        return audiences;
    }
}
