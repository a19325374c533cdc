package dev.switchboard.tickets;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads a {@link TicketQuery} from a request. The framework's data binding could do it too, but looks each annotation of
 * each component up anew for every request, which costs as much as the list itself.
 */
@Component
class TicketQueryResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final int LONGEST_SEARCH = 1000;

    private final ObjectProvider<ConversionService> conversions;

    TicketQueryResolver(@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        this.conversions = conversions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TicketQuery.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new TicketQuery(values(request, "status", Status.class), values(request, "priority", Priority.class), keys(request, "category"),
                keys(request, "department"), keys(request, "assignee"), values(request, "customer", Long.class), keys(request, "tag"),
                value(request, "created_from", Instant.class), value(request, "created_to", Instant.class), search(request), request.getParameter("sort"));
    }

    /** Values by comma or by repetition, without the empty ones between two commas. */
    private static Stream<String> texts(NativeWebRequest request, String name) {
        var given = request.getParameterValues(name);
        return given == null ? Stream.empty() : Arrays.stream(given).flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip).filter(text -> !text.isEmpty());
    }

    private <T> List<T> values(NativeWebRequest request, String name, Class<T> type) {
        return texts(request, name).map(text -> convert(name, text, type)).toList();
    }

    private <T> @Nullable T value(NativeWebRequest request, String name, Class<T> type) {
        var text = request.getParameter(name);
        return text == null || text.isBlank() ? null : convert(name, text.strip(), type);
    }

    /** Keys, which are lower case, read in any (W2). */
    private static List<String> keys(NativeWebRequest request, String name) {
        return texts(request, name).map(text -> Wire.storable(text).toLowerCase(Locale.ROOT)).toList();
    }

    private static @Nullable String search(NativeWebRequest request) {
        var search = request.getParameter("search");
        if (search != null && search.length() > LONGEST_SEARCH) {
            throw new Problem.Invalid("search", "must have at most " + LONGEST_SEARCH + " characters");
        }
        return search == null ? null : Wire.storable(search);
    }

    private <T> T convert(String name, String text, Class<T> type) {
        try {
            return Objects.requireNonNull(conversions.getObject().convert(text, type));
        } catch (ConversionFailedException failure) {
            var reason = failure.getCause() == null ? null : failure.getCause().getMessage();
            throw new Problem.Invalid(name, reason != null && reason.startsWith("must ") ? reason : "must be a number");
        }
    }
}
