package dev.switchboard.knowledge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.switchboard.ai.Embeddings;
import dev.switchboard.knowledge.passages.PassageIndex;
import dev.switchboard.knowledge.passages.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's index of passages as the articles are. It looks when it is told of a change, by this node or another, and once
 * a second as a net; what it compares are versions, so that nothing is missed whatever order changes were committed in.
 */
@Component
class KnowledgeFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeFollower.class);
    private static final Duration NET = Duration.ofSeconds(1);
    private static final int BATCH = 100;

    private final ArticleTable articles;
    private final VectorTable vectors;
    private final KnowledgeSignal signal;
    private final Embeddings embeddings;
    private final PassagePoints points;
    private final boolean enabled;

    private final PassageIndex index = new PassageIndex();
    private final Map<Long, Long> versions = new HashMap<>();
    private final Map<Long, Source> withoutPoints = new HashMap<>();
    private ArticleTable.@Nullable Changes seen;
    private volatile boolean running;
    private Thread following = Thread.currentThread();

    KnowledgeFollower(ArticleTable articles, VectorTable vectors, KnowledgeSignal signal, Embeddings embeddings, PassagePoints points,
            @Value("${switchboard.feed.enabled:true}") boolean enabled) {
        this.articles = articles;
        this.vectors = vectors;
        this.signal = signal;
        this.embeddings = embeddings;
        this.points = points;
        this.enabled = enabled;
    }

    PassageIndex index() {
        return index;
    }

    @Override
    public void start() {
        running = true;
        if (enabled) {
            look(); // the first question is answered from everything there is
            following = Thread.ofVirtual().name("knowledge-follow").start(this::follow);
        }
    }

    private void follow() {
        var told = 0L;
        try {
            while (running) {
                told = signal.await(told, NET);
                look();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            var changes = articles.changes();
            if (!changes.equals(seen)) {
                takeChanges();
                seen = changes;
            }
            if (!withoutPoints.isEmpty()) {
                points.want();
            }
        } catch (DataAccessException away) {
            log.debug("Articles are looked at again in a moment: {}", away.getMessage());
        }
    }

    private void takeChanges() {
        var now = articles.publishedVersions();
        for (var gone : List.copyOf(versions.keySet())) {
            if (!now.containsKey(gone)) {
                forget(gone);
            }
        }
        var changed = now.entrySet().stream().filter(entry -> !entry.getValue().equals(versions.get(entry.getKey()))).map(Map.Entry::getKey).toList();
        for (var from = 0; from < changed.size(); from += BATCH) {
            take(changed.subList(from, Math.min(from + BATCH, changed.size())));
        }
        addPoints();
        index.refresh();
    }

    private void take(List<Long> ids) {
        for (var article : articles.published(ids)) {
            var source = Source.of(article.id(), article.slug(), article.title(), article.body(), article.language(),
                    Passages.audience(article.visibility(), article.departmentId()));
            index.put(source, null);
            withoutPoints.put(article.id(), source);
            versions.put(article.id(), article.version());
        }
    }

    private void forget(long id) {
        index.remove(id);
        versions.remove(id);
        withoutPoints.remove(id);
    }

    /** Those that are known by now are put into the index; what then is left has yet to be computed by somebody. */
    private void addPoints() {
        for (var batch : batches(List.copyOf(withoutPoints.values()))) {
            var hashes = new HashMap<String, VectorTable.Hash>();
            batch.forEach(source -> source.texts().forEach(text -> hashes.put(text, VectorTable.Hash.of(text))));
            var known = vectors.find(embeddings.model(), hashes.values());
            for (var source : batch) {
                var each = source.texts().stream().map(text -> known.get(hashes.get(text))).toList();
                if (each.stream().allMatch(Objects::nonNull)) {
                    index.put(source, each);
                    withoutPoints.remove(source.id());
                }
            }
        }
    }

    private static List<List<Source>> batches(List<Source> all) {
        var batches = new ArrayList<List<Source>>();
        for (var from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }

    @Override
    public void stop() {
        running = false;
        following.interrupt();
        try {
            following.join(2000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, after the channel between the nodes. */
    @Override
    public int getPhase() {
        return 0;
    }
}
