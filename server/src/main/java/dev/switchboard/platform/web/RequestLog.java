package dev.switchboard.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** One line a request, without its query, which may carry a token or a name (O2). At level debug, but failures always. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger("dev.switchboard.requests");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            var status = response.getStatus();
            if (status >= 500) {
                log.warn("{} {} {} {} ms", request.getMethod(), request.getRequestURI(), status, millisSince(start));
            } else if (log.isDebugEnabled()) {
                log.debug("{} {} {} {} ms", request.getMethod(), request.getRequestURI(), status, millisSince(start));
            }
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
