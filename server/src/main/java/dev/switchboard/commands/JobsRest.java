package dev.switchboard.commands;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A command may leave jobs for the server to do, and does none itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("switchboard.command")
class JobsRest {

    @Bean
    DbSchedulerStarter neverStarted() {
        return () -> {
        };
    }
}
