package dev.switchboard.notifications;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about notifications from time to time, on one node. */
@Configuration(proxyBeanMethods = false)
class NotificationHousekeeping {

    static final Duration READ_ONES = Duration.ofDays(90);
    static final Duration ANY = Duration.ofDays(365);

    @Bean
    RecurringTask<Void> purgeNotifications(NotificationTable table, Clock clock) {
        return Tasks.recurring("purge-notifications", FixedDelay.ofHours(12)).execute((instance, context) ->
                table.purge(clock.instant().minus(READ_ONES), clock.instant().minus(ANY)));
    }

    @Bean
    RecurringTask<Void> alertAdmins(SystemAlerts alerts) {
        return Tasks.recurring("system-alerts", FixedDelay.ofMinutes(1)).execute((instance, context) -> alerts.run());
    }
}
