package dev.switchboard.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.switchboard.settings.ModerationSettings;
import dev.switchboard.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When misuse is looked for: every day at the hour of the settings (I10), on one node. What was due while no node ran is made up for
 * at the next start. Another hour or zone moves the job at once.
 */
@Component
class MisuseSchedule implements Schedule {

    static final String TASK = "misuse-detection";
    private static final TaskInstanceId JOB = TaskInstanceId.of(TASK, RecurringTask.INSTANCE);
    private static final Duration RETRY = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(MisuseSchedule.class);

    private final Settings settings;
    private final SchedulerClient jobs;
    private final Clock clock;

    MisuseSchedule(Settings settings, @Lazy SchedulerClient jobs, Clock clock) {
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        /** A run that breaks off is done again: what it reported it does not report twice. */
        @Bean
        RecurringTask<Void> dailyMisuseDetection(MisuseSchedule schedule, MisuseDetection detection) {
            FailureHandler<Void> again = (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(RETRY));
            return Tasks.recurring(TASK, schedule).onFailure(again).execute((instance, context) -> detection.run(MisuseDetection.DAY, null));
        }
    }

    /**
     * The next time at which it is that hour there. An hour that the clocks leave out comes when they have been put forward; one that
     * comes twice counts the first time.
     */
    static Instant next(Instant after, ModerationSettings settings) {
        var zone = settings.misuseZone();
        for (var day = after.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            var at = day.atTime(settings.misuseHour(), 0).atZone(zone).toInstant();
            if (at.isAfter(after)) {
                return at;
            }
        }
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return next(now, settings.moderation());
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete complete) {
        return next(complete.getTimeDone(), settings.moderation());
    }

    /** Else a start would move what is overdue to tomorrow. */
    @Override
    public boolean isDeterministic() {
        return false;
    }

    @EventListener
    void follow(ModerationSettings changed) {
        job().ifPresent(job -> {
            var next = next(clock.instant(), changed);
            try {
                if (!next.equals(job.getExecutionTime())) {
                    jobs.reschedule(JOB, next);
                }
            } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException running) {
                log.info("Misuse is being looked for at the moment; the next time is by the new settings");
            }
        });
    }

    Optional<Instant> nextRun() {
        return job().map(ScheduledExecution::getExecutionTime);
    }

    boolean isRunning() {
        return job().map(ScheduledExecution::isPicked).orElse(false);
    }

    private Optional<ScheduledExecution<Object>> job() {
        return jobs.getScheduledExecution(JOB);
    }
}
