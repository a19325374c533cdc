package dev.switchboard.tickets;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ports answer while no module stands behind them. */
@Configuration(proxyBeanMethods = false)
class PlainPorts {

    @Bean
    @ConditionalOnMissingBean
    Triage plainTriage() {
        return (subject, description) -> Triage.Understanding.PLAIN;
    }

    @Bean
    @ConditionalOnMissingBean
    Moderation plainModeration() {
        return text -> false;
    }
}
