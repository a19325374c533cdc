package dev.switchboard.platform.config;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Warns of environment variables that look like settings and are none: most likely a typing error, and without effect (O3). */
@Component
class UnknownVariables implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(UnknownVariables.class);

    @Override
    public void afterPropertiesSet() {
        warn(System.getenv());
    }

    static void warn(Map<String, String> environment) {
        var unknown = environment.keySet().stream().filter(name -> name.startsWith("SWITCHBOARD_")).sorted().toList();
        if (unknown.isEmpty()) {
            return;
        }
        var settings = KnownSetting.all();
        for (var name : unknown) {
            if (!KnownSetting.isKnown(name, settings)) {
                log.warn("{} is not a setting and has no effect; {} may be meant.", name, KnownSetting.nearest(name, settings));
            }
        }
    }
}
