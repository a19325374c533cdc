package dev.switchboard.assignment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What time alone changes: working hours begin, and after a while anyone will do (R4). Neither is an event. */
@Configuration(proxyBeanMethods = false)
class WaitingTime {

    @Bean
    RecurringTask<Void> handOutByTime(HandOut handOut, TransactionTemplate transaction) {
        return Tasks.recurring("hand-out", FixedDelay.ofSeconds(30)).execute((instance, context) ->
                transaction.executeWithoutResult(status -> handOut.run()));
    }
}
