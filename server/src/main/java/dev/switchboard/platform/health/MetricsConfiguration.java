package dev.switchboard.platform.health;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param token what Prometheus presents as its bearer token to read metrics; without one they are not served */
@ConfigurationProperties("switchboard.metrics")
record MetricsConfiguration(@DefaultValue("") String token) {
}
