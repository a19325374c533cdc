package dev.switchboard.accounts;

import java.util.List;
import java.util.function.Supplier;

import dev.switchboard.platform.problem.Problem;
import dev.switchboard.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may reach which address. What may be seen behind it is decided where the data is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication // the command line has no addresses
class Security {

    private static final List<String> PUBLIC = List.of("/api/auth/token", "/api/auth/token/refresh", "/api/auth/token/verify",
            "/api/auth/login", "/api/auth/request-otp", "/api/auth/verify-otp", "/api/auth/register", "/api/auth/reset-password",
            "/api/auth/google", "/api/auth/providers", "/api/metrics", "/api/mail/unsubscribe");

    /** What strangers read too: nothing there is told by who asks. */
    private static final String HELP_PAGES = "/api/knowledge/public/";

    private static final Logger log = LoggerFactory.getLogger(Security.class);
    private static final String LOGOUT = "/api/auth/logout";

    @Bean
    SecurityFilterChain addresses(HttpSecurity http, AccessTokens tokens, Viewers viewers, ProblemWriter problems,
            OidcSignIn oidc, OidcProviders providers) throws Exception {
        return http
                // Requests carry a token in a header, or a SameSite=Strict cookie to sign-in addresses: no cookie to forge with.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(address -> address
                        .requestMatchers(PUBLIC.toArray(String[]::new)).permitAll()
                        .requestMatchers(LOGOUT, "/api/auth/oidc/**", HELP_PAGES + "**").permitAll()
                        .requestMatchers("/api/health", "/api/health/**", "/api/openapi.json", "/api/openapi.json/**", "/api/docs", "/api/docs/**",
                                "/api/swagger-ui/**").permitAll()
                        .requestMatchers("/api/admin/**").hasRole("ADMIN")
                        .requestMatchers("/api/**").authenticated()
                        .anyRequest().permitAll())
                .oauth2ResourceServer(server -> server
                        .bearerTokenResolver(resolver(viewers))
                        .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(viewer(viewers)))
                        .authenticationEntryPoint((request, response, reason) -> problems.write(unauthorized(), response))
                        .accessDeniedHandler((request, response, reason) -> problems.write(forbidden(), response)))
                .oauth2Login(login -> login
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(leaving(providers)))
                        .redirectionEndpoint(back -> back.baseUri(OidcProviders.CALLBACK + "/*"))
                        .successHandler(oidc).failureHandler(oidc)
                        .loginPage("/sign-in"))
                .exceptionHandling(refused -> refused
                        .authenticationEntryPoint((request, response, reason) -> problems.write(unauthorized(), response))
                        .accessDeniedHandler((request, response, reason) -> problems.write(forbidden(), response)))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'; img-src 'self' data: blob:; "
                                + "style-src 'self' 'unsafe-inline'; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** The way out to a provider; none if it is not configured or cannot be discovered now ({@link AuthController#noWayOut}). */
    private static OAuth2AuthorizationRequestResolver leaving(OidcProviders providers) {
        var usual = new DefaultOAuth2AuthorizationRequestResolver(providers, OidcProviders.START);
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return orNone(() -> usual.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
                return orNone(() -> usual.resolve(request, provider));
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest orNone(Supplier<@Nullable OAuth2AuthorizationRequest> leaving) {
        try {
            return leaving.get();
        } catch (IllegalArgumentException unknownOrAway) {
            log.warn("A sign-in by a provider cannot start: {}", unknownOrAway.getMessage());
            return null;
        }
    }

    private static Problem unauthorized() {
        return new Problem.Unauthorized("Sign in first: the access token is missing, not valid, or has expired.");
    }

    private static Problem forbidden() {
        return new Problem.Forbidden("Your role may not do this.");
    }

    /** Public addresses do not look at tokens: a client renews an expired one, or reads on, without first taking it off. */
    private static BearerTokenResolver resolver(Viewers viewers) {
        var usual = new DefaultBearerTokenResolver();
        return request -> {
            var path = path(request);
            if (PUBLIC.contains(path) || path.startsWith(HELP_PAGES)) {
                return null;
            }
            // Whoever signs out with a token that has run out is signed out by the refresh token: the old one is passed over.
            return path.equals(LOGOUT) && !isLive(viewers, usual.resolve(request)) ? null : usual.resolve(request);
        };
    }

    private static boolean isLive(Viewers viewers, @Nullable String token) {
        try {
            return token != null && viewers.ofToken(token).isPresent();
        } catch (Problem.Unauthorized over) {
            return false;
        }
    }

    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Converter<Jwt, AbstractAuthenticationToken> viewer(Viewers viewers) {
        return token -> {
            var viewer = viewers.ofSession(AccessTokens.session(token))
                    .orElseThrow(() -> new InvalidBearerTokenException("the session has ended"));
            return new UsernamePasswordAuthenticationToken(viewer, null, List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role())));
        };
    }

    /** A span and a timer for each of two dozen filters would cost more than the request; the request itself is observed. */
    @Bean
    SecurityObservationSettings observeRequestsOnly() {
        return SecurityObservationSettings.noObservations();
    }

    /** No user store of the framework's: sign-in is ours, and no default password is made up. */
    @Bean
    org.springframework.security.core.userdetails.UserDetailsService noFrameworkUsers() {
        return name -> {
            throw new org.springframework.security.core.userdetails.UsernameNotFoundException(String.valueOf((@Nullable Object) name));
        };
    }
}
