package dev.switchboard.platform.web;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The web app's files, as its build left them in the jar. What lies under {@code assets} has its content's hash in its name and is
 * kept for good; the rest is asked for again. Files are compressed by the build.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebAppFiles implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations(FOLDER + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true).addResolver(new EncodedResourceResolver()).addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**").addResourceLocations(FOLDER).setCacheControl(CacheControl.noCache())
                .resourceChain(false).addResolver(new Pages()).addResolver(new EncodedResourceResolver()).addResolver(new PathResourceResolver());
    }

    /** Every address that a browser opens as a page, and that is nothing else, is one of the web app: it finds its way itself. */
    private static final class Pages implements ResourceResolver {

        private static final List<String> NOT_PAGES = List.of("api", "ws", "assets");

        @Override
        public @Nullable Resource resolveResource(@Nullable HttpServletRequest request, String path, List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var file = path.isEmpty() ? null : chain.resolveResource(request, path, locations);
            return file != null || request == null || !isPage(request, path) ? file : chain.resolveResource(request, "index.html", locations);
        }

        private static boolean isPage(HttpServletRequest request, String path) {
            var accept = request.getHeader(HttpHeaders.ACCEPT);
            return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && !NOT_PAGES.contains(path.split("/", 2)[0]);
        }

        @Override
        public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(path, locations);
        }
    }
}
