package dev.switchboard.tickets;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
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

    private final TicketQueries queries;

    TicketQueryResolver(TicketQueries queries) {
        this.queries = queries;
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
        return queries.read(name -> {
            var given = request.getParameterValues(name);
            return given == null ? List.of() : List.of(given);
        });
    }
}
