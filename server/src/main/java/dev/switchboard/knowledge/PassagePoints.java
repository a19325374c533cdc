package dev.switchboard.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.switchboard.ai.Embeddings;
import dev.switchboard.knowledge.passages.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Computes what passages mean, in the background and by one node for all of them: as a job, which is taken up again after a crash. */
@Component
class PassagePoints {

    private static final String TASK = "embed-passages";
    private static final String MISSING = "missing";
    private static final Duration KEPT = Duration.ofDays(7);

    private final ArticleTable articles;
    private final VectorTable vectors;
    private final KnowledgeSignal signal;
    private final Embeddings embeddings;
    private final SchedulerClient jobs;
    private final Clock clock;

    PassagePoints(ArticleTable articles, VectorTable vectors, KnowledgeSignal signal, Embeddings embeddings, @Lazy SchedulerClient jobs, Clock clock) {
        this.articles = articles;
        this.vectors = vectors;
        this.signal = signal;
        this.embeddings = embeddings;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Work {

        @Bean
        OneTimeTask<Void> embedPassages(PassagePoints points) {
            return Tasks.oneTime(TASK).execute((instance, context) -> points.computeMissing());
        }

        @Bean
        RecurringTask<Void> purgePassages(PassagePoints points) {
            return Tasks.recurring("purge-passages", FixedDelay.ofHours(24)).execute((instance, context) -> points.purge());
        }
    }

    /** Sees to it that what is missing is computed; to be called again for as long as something is. */
    void want() {
        jobs.scheduleIfNotExists(Tasks.oneTime(TASK).execute((instance, context) -> {
        }).instance(MISSING), clock.instant());
    }

    /** Article by article, each told to all nodes as soon as it is done. */
    void computeMissing() {
        for (var id : articles.publishedVersions().keySet()) {
            var texts = articles.published(List.of(id)).stream().flatMap(article -> texts(article).stream()).toList();
            var known = vectors.find(embeddings.model(), texts.stream().map(VectorTable.Hash::of).toList());
            var missing = texts.stream().distinct().filter(text -> !known.containsKey(VectorTable.Hash.of(text))).toList();
            missing.forEach(text -> vectors.insert(embeddings.model(), VectorTable.Hash.of(text), embeddings.of(text), clock.instant()));
            if (!missing.isEmpty()) {
                articles.notePoints();
                signal.raise();
            }
        }
    }

    /** Forgets points of texts that are no more. */
    private void purge() {
        var inUse = articles.publishedVersions().keySet().stream()
                .flatMap(id -> articles.published(List.of(id)).stream()).flatMap(article -> texts(article).stream())
                .map(VectorTable.Hash::of).toList();
        vectors.purge(embeddings.model(), inUse, clock.instant().minus(KEPT));
    }

    private static List<String> texts(ArticleTable.Published article) {
        return Source.of(article.id(), article.slug(), article.title(), article.body(), article.language(), "").texts();
    }
}
