package dev.switchboard.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Gives what fails before a controller is reached the answer that it would get in one (W4): who asks is looked up in a
 * filter, and the database may be away just then.
 */
@Component
@ConditionalOnWebApplication // the command line has no filters
@Order(FilterFailures.BEFORE_SECURITY)
class FilterFailures extends OncePerRequestFilter {

    /** Outside of Spring Security's filters, which are at -100. */
    static final int BEFORE_SECURITY = -110;

    private final HandlerExceptionResolver resolver;

    FilterFailures(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted() || resolver.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }
}
