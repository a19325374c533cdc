package dev.switchboard.accounts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.security.config.oauth2.client.CommonOAuth2Provider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/** The configured providers (A6). Each is discovered when first used: one that is down delays nobody's start. */
@Component
class OidcProviders implements ClientRegistrationRepository {

    static final String START = "/api/auth/oidc/start";
    static final String CALLBACK = "/api/auth/oidc/callback";

    private final AccessConfiguration configuration;
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    OidcProviders(AccessConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        var provider = configuration.oidc().get(name);
        return provider == null ? null : discovered.computeIfAbsent(name, key -> discover(key, provider));
    }

    private static ClientRegistration discover(String name, AccessConfiguration.Provider provider) {
        var builder = provider.issuer().equals("github")
                ? CommonOAuth2Provider.GITHUB.getBuilder(name).scope("read:user", "user:email")
                : ClientRegistrations.fromIssuerLocation(provider.issuer()).registrationId(name).scope("openid", "email", "profile");
        return builder.clientId(provider.clientId()).clientSecret(provider.clientSecret())
                .redirectUri("{baseUrl}" + CALLBACK + "/{registrationId}").build();
    }
}
