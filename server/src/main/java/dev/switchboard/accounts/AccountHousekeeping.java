package dev.switchboard.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets codes, tokens and counters that have run out, once an hour, on one node. */
@Configuration(proxyBeanMethods = false)
class AccountHousekeeping {

    @Bean
    RecurringTask<Void> purgeAccess(EmailCodes codes, Sessions sessions, Throttle throttle) {
        return Tasks.recurring("purge-access", FixedDelay.ofHours(1)).execute((instance, context) -> {
            codes.purge();
            sessions.purge();
            throttle.purge();
        });
    }
}
