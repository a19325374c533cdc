package dev.switchboard.tickets;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.switchboard.platform.wire.Idempotency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about tickets from time to time, on one node. */
@Configuration(proxyBeanMethods = false)
class TicketHousekeeping {

    @Bean
    RecurringTask<Void> closeResolved(AutoClose autoClose) {
        return Tasks.recurring("close-resolved", FixedDelay.ofMinutes(10)).execute((instance, context) -> autoClose.run());
    }

    @Bean
    RecurringTask<Void> purgeUploads(Attachments attachments, Idempotency idempotency) {
        return Tasks.recurring("purge-uploads", FixedDelay.ofHours(1)).execute((instance, context) -> {
            idempotency.purge();
            try {
                attachments.purge();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
