package dev.switchboard.platform.web;

import dev.switchboard.platform.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Requests that no honest client sends (encoded path tricks, NUL in parameters) get a plain 400. */
@Configuration(proxyBeanMethods = false)
class BrokenRequests {

    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, reason) -> problems.write(
                new Problem.Invalid("request", "contains characters or paths that are not allowed"), response);
    }
}
