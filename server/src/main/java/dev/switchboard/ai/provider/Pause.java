package dev.switchboard.ai.provider;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is waited for before a provider is asked again. */
public interface Pause {

    void take(Duration time);

    /** On the clock of the machine. */
    @Configuration(proxyBeanMethods = false)
    class Real {
        @Bean
        Pause pause() {
            return time -> LockSupport.parkNanos(time.toNanos());
        }
    }
}
