package dev.switchboard.accounts;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people come in.
 *
 * @param tokenLife   life of an access token
 * @param sessionLife how long a device stays signed in without being used
 * @param google      who may sign in with Google's id tokens
 * @param oidc        OpenID Connect providers by a short name, which is part of their redirect address
 *                    ({@code /api/auth/oidc/callback/<name>})
 */
@Validated
@ConfigurationProperties("switchboard.access")
public record AccessConfiguration(
        @NotNull @DurationMin(seconds = 10) @DurationMax(hours = 12) @DefaultValue("15m") Duration tokenLife,
        @NotNull @DurationMin(minutes = 5) @DefaultValue("30d") Duration sessionLife,
        @DefaultValue Google google,
        @DefaultValue Map<String, @Valid Provider> oidc) {

    /**
     * @param clientId the client id that Google issued; empty turns this sign-in off
     * @param issuer   the issuer of the tokens, Google's own unless told otherwise
     */
    public record Google(@DefaultValue("") String clientId, @DefaultValue("https://accounts.google.com") String issuer) {
    }

    /**
     * @param label        what the button on the sign-in page says
     * @param issuer       the provider's issuer; its endpoints are read from its discovery document. {@code github} for GitHub
     * @param clientId     issued by the provider
     * @param clientSecret issued by the provider
     */
    public record Provider(@Nullable String label, @NotNull String issuer, @NotNull String clientId, @NotNull String clientSecret) {
    }
}
