package dev.switchboard.mail.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.switchboard.platform.config.ServerConfiguration;
import dev.switchboard.settings.MailSettings;
import dev.switchboard.settings.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The lanes that mail goes out in. Each is a job that runs on one node at a time, and takes one mail after the other as long as any is due;
 * so the server is talked to by as many connections as the settings say, however many nodes there are. The first lane is for what goes
 * before all others alone: a server that is slow with a hundred mails does not keep a code waiting.
 *
 * <p>A lane whose node died is taken up by another node, which db-scheduler sees to. What it was sending then may have been sent, and is
 * sent again.
 */
@Component
class Lanes {

    static final String TASK = "send-mail";
    static final int FOR_CODES = 0;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);

    private final MailTable table;
    private final Delivery delivery;
    private final Settings settings;
    private final ServerConfiguration configuration;
    private final Clock clock;

    Lanes(MailTable table, Delivery delivery, Settings settings, ServerConfiguration configuration, Clock clock) {
        this.table = table;
        this.delivery = delivery;
        this.settings = settings;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Sends what is due; answers after how long to look again. */
    Duration run(int lane, BooleanSupplier stopping) {
        // Whoever runs a lane is its only one: what is found half done was left behind by one that died.
        table.recover(lane, clock.instant());
        var by = settings.mail();
        if (lane > by.maxConnections() || !by.isOn() && lane > 1) {
            return NOW_AND_THEN;
        }
        try (var line = by.isOn() ? new SmtpLine(server(by)) : null) {
            for (var next = table.claim(lane, lane == FOR_CODES, clock.instant()); next.isPresent();
                    next = table.claim(lane, lane == FOR_CODES, clock.instant())) {
                delivery.deliver(next.get(), line);
                if (stopping.getAsBoolean() || !by.equals(settings.mail())) {
                    return Duration.ZERO;
                }
            }
        }
        var idle = lane <= 1 ? SOON : NOW_AND_THEN;
        return table.nextDue(lane == FOR_CODES).map(due -> Duration.between(clock.instant(), due)).filter(wait -> wait.compareTo(idle) < 0)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait).orElse(idle);
    }

    private Smtp server(MailSettings by) {
        return new Smtp(by, settings.mailPassword(by).orElse(null), Objects.requireNonNullElse(configuration.publicUrl().getHost(), "localhost"), Smtp.Patience.USUAL, null);
    }

    /** Tries whether the server of the settings can be talked to. */
    void tryOut(MailSettings by) throws SmtpFailure {
        server(by).connect().close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Task<Void> sendMail(Lanes lanes) {
            return Tasks.custom(TASK, Void.class)
                    .onDeadExecutionRevive()
                    .onFailure((complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(NOW_AND_THEN)))
                    .execute((instance, context) -> {
                        var wait = lanes.run(Integer.parseInt(instance.getId()), () -> context.getSchedulerState().isShuttingDown());
                        return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(wait));
                    });
        }

        @Bean
        Task<Void> purgeMail(MailTable table, Clock clock) {
            return Tasks.recurring("purge-mail", com.github.kagkarlsson.scheduler.task.schedule.FixedDelay.ofHours(6))
                    .execute((instance, context) -> table.purge(clock.instant()));
        }
    }

    /** Sees to it that all lanes are there; for servers, not for commands. */
    @Component
    @ConditionalOnWebApplication
    static class Opening {

        private final SchedulerClient jobs;

        Opening(@Lazy SchedulerClient jobs) {
            this.jobs = jobs;
        }

        @EventListener(ApplicationReadyEvent.class)
        void open() {
            for (var lane = FOR_CODES; lane <= MailSettings.MOST_CONNECTIONS; lane++) {
                jobs.scheduleIfNotExists(new TaskInstance<>(TASK, String.valueOf(lane)), Instant.now());
            }
        }
    }
}
