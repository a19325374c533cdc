package dev.switchboard.tickets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.switchboard.accounts.Viewer;
import dev.switchboard.platform.problem.Problem;
import dev.switchboard.tickets.attachments.BlobKeys;
import dev.switchboard.tickets.attachments.BlobMissing;
import dev.switchboard.tickets.attachments.BlobStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports in the background. The file is kept with the attachments until it is done, so that whichever node has time can do it, and
 * one that was cut short by a crash is taken up again.
 */
@Component
class ImportJobs {

    private static final String TASK = "import";

    private final ImportTable table;
    private final Imports imports;
    private final BlobStore blobs;
    private final SchedulerClient jobs;
    private final Clock clock;

    ImportJobs(ImportTable table, Imports imports, BlobStore blobs, @Lazy SchedulerClient jobs, Clock clock) {
        this.table = table;
        this.imports = imports;
        this.blobs = blobs;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> importTask(ImportJobs imports) {
            return Tasks.oneTime(TASK).execute((instance, context) -> imports.run(Long.parseLong(instance.getId())));
        }
    }

    /** Keeps the file and sees to it that it is brought in. */
    @Transactional
    ImportTable.Import submit(Viewer admin, ImportOptions options, String fileName, InputStream content, long size) throws IOException {
        var key = new BlobKeys(clock, UUID::randomUUID).next();
        blobs.put(key, content, size);
        var id = table.insert(options, fileName, key, admin.id(), clock.instant());
        jobs.scheduleIfNotExists(Tasks.oneTime(TASK).execute((instance, context) -> { }).instance(String.valueOf(id)), clock.instant());
        return table.find(id).orElseThrow();
    }

    void run(long id) {
        var work = table.start(id).orElse(null);
        if (work == null) {
            return;
        }
        try {
            var name = work.fileName().toLowerCase(Locale.ROOT);
            var file = Files.createTempFile("switchboard-import", name.endsWith(".jsonl") || name.endsWith(".ndjson") ? ".jsonl" : ".csv");
            try {
                copy(work.blobKey(), file);
                imports.run(file, work.options(), counts -> table.progress(id, counts));
                table.finish(id, null, clock.instant());
            } finally {
                Files.deleteIfExists(file);
            }
            blobs.delete(work.blobKey());
        } catch (Problem | BlobMissing hopeless) {
            table.finish(id, hopeless.getMessage(), clock.instant());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure); // tried again later
        }
    }

    private void copy(String key, Path to) throws IOException {
        try (var content = blobs.open(key)) {
            Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
