package dev.switchboard.assist.bot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.knowledge.Article;
import dev.switchboard.knowledge.Passage;
import dev.switchboard.knowledge.Passages;
import dev.switchboard.knowledge.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers a question in the words of the articles that its asker may read (I8). Below a threshold it does not: better no
 * answer than a wrong one.
 */
@Component
class Bot {

    /** From here on a right answer is likelier than a wrong one. */
    private static final double SURE = 0.5;

    /** A second article is quoted when it is about as likely as the first. */
    private static final double ALSO = 0.8;

    private static final int MOST_SOURCES = 2;
    private static final int PASSAGES = 9;

    /** What follows up on an answer is short, and is about something the article says. */
    private static final int LONGEST_FOLLOW_UP = 12;
    private static final double RELATED = 0.3;

    private final Passages passages;
    private final Embeddings embeddings;

    Bot(Passages passages, Embeddings embeddings) {
        this.passages = passages;
        this.embeddings = embeddings;
    }

    /**
     * What was said before.
     *
     * @param articles what it was answered from
     */
    record Before(String question, List<Long> articles) {
    }

    /**
     * @param before    the last answered question of the talk, on which this one may follow up
     * @param preferred the language to speak if the question's cannot be told
     */
    Answer answer(Reader reader, String question, @Nullable Before before, Locale preferred) {
        var tongue = Tongue.of(question, preferred);
        var found = passages.find(reader, question, PASSAGES);
        if (!found.isEmpty() && found.getFirst().score() >= SURE) {
            return composed(tongue, question, found);
        }
        var followed = before == null ? List.<Passage>of() : followedUp(reader, question, before);
        if (!followed.isEmpty()) {
            return composed(tongue, question, followed);
        }
        return new Answer(tongue.unsure(), List.of(), found.isEmpty() ? 0 : found.getFirst().score(), true);
    }

    /** The passages of what was answered from before, if they go on to answer this; the best for this question first. */
    private List<Passage> followedUp(Reader reader, String question, Before before) {
        if (question.split("\\s+").length > LONGEST_FOLLOW_UP) {
            return List.of();
        }
        var both = passages.find(reader, before.question() + "\n" + question, PASSAGES);
        if (both.isEmpty() || both.getFirst().score() < SURE || !before.articles().contains(both.getFirst().articleId())) {
            return List.of();
        }
        var same = both.stream().filter(passage -> passage.articleId() == both.getFirst().articleId()).toList();
        var fits = fits(question, same.stream().map(Passage::text).toList());
        var order = new ArrayList<>(same);
        order.sort(Comparator.comparingDouble((Passage passage) -> fits.getOrDefault(passage.text(), 0.0)).reversed());
        return fits.getOrDefault(order.getFirst().text(), 0.0) >= RELATED ? order : List.of();
    }

    private Answer composed(Tongue tongue, String question, List<Passage> found) {
        var quoted = new LinkedHashMap<Long, Passage>();
        found.stream().filter(passage -> passage.score() >= SURE && passage.score() >= ALSO * found.getFirst().score())
                .forEach(passage -> quoted.putIfAbsent(passage.articleId(), passage));
        var sources = new ArrayList<Answer.Source>();
        var text = new StringBuilder();
        quoted.values().stream().limit(MOST_SOURCES).forEach(passage -> {
            var quote = Quotation.of(passage.text(), sentence -> fits(question, List.of(sentence)).getOrDefault(sentence, 0.0));
            text.append(sources.isEmpty() ? tongue.first(link(passage)) : "\n\n" + tongue.more(link(passage)))
                    .append("\n\n").append(Quotation.markdown(quote));
            sources.add(new Answer.Source(passage.articleId(), passage.slug(), passage.title(), quote));
        });
        return new Answer(text.toString(), sources, found.getFirst().score(), false);
    }

    private static String link(Passage passage) {
        var address = passage.visibility() == Article.Visibility.PUBLIC ? "/help/" + passage.slug() : "/knowledge/" + passage.articleId();
        return "[" + Quotation.escaped(passage.title()) + "](" + address + ")";
    }

    /** How alike each text is to the question; nothing where there is no model to tell. */
    private Map<String, Double> fits(String question, List<String> texts) {
        try {
            var point = embeddings.of(question);
            var fits = new LinkedHashMap<String, Double>();
            texts.forEach(text -> fits.put(text, Embeddings.similarity(point, embeddings.of(text))));
            return fits;
        } catch (IllegalStateException noModel) {
            return Map.of();
        }
    }
}
