package dev.switchboard.platform.wire;

import java.time.Instant;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Paths with and without a trailing slash (W1), and parameters read by the same rules as JSON (W2). */
@Configuration(proxyBeanMethods = false)
class WirePaths implements WebMvcConfigurer {

    /** What the database can hold reaches further, what anyone means does not. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
        var filter = new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler("/api/**", "/ws/**").wrapRequest().build());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumParameters());
        registry.addConverter(String.class, Instant.class, WirePaths::instant);
    }

    private static Instant instant(String text) {
        try {
            var instant = text.length() == 10 ? Instant.parse(text + "T00:00:00Z") : java.time.OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw new IllegalArgumentException("must be a time between the years 0001 and 9999");
            }
            return instant;
        } catch (java.time.format.DateTimeParseException unreadable) {
            throw new IllegalArgumentException("must be a time such as 2026-01-31T09:30:00Z or a day such as 2026-01-31", unreadable);
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static final class EnumParameters implements ConverterFactory<String, Enum> {
        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> text.isBlank() ? null : (T) Wire.parse((Class) type, text);
        }
    }
}
