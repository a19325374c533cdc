package dev.switchboard.accounts;

import java.text.ParseException;
import java.time.Clock;
import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jwt.SignedJWT;
import dev.switchboard.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Sign-in with an id token that Google's button gave the browser: signature, issuer, audience, expiry and
 * {@code email_verified} are checked (A6; OpenID Connect Core 3.1.3.7).
 */
@Component
class GoogleSignIn {

    private final AccessConfiguration.Google configuration;
    private final SocialSignIn social;
    private final Clock clock;
    private volatile @Nullable JwtDecoder decoder;

    GoogleSignIn(AccessConfiguration configuration, SocialSignIn social, Clock clock) {
        this.configuration = configuration.google();
        this.social = social;
        this.clock = clock;
    }

    boolean isOn() {
        return !configuration.clientId().isBlank();
    }

    /** @throws Problem.Unauthorized if the token is not one that Google issued for us just now */
    SignIn.SignedIn signIn(String idToken) {
        if (!isOn()) {
            throw new Problem.NotFound("sign-in with Google; it is not set up here");
        }
        requireAsymmetric(idToken);
        var token = decode(idToken);
        if (!Boolean.parseBoolean(String.valueOf(token.getClaims().get("email_verified")))) {
            throw new Problem.Unauthorized("Google has not verified this e-mail address.");
        }
        return social.signIn(new SocialSignIn.Vouched("google", token.getSubject(), token.getClaimAsString("email"), true,
                token.getClaimAsString("name")));
    }

    /** What is no token, or was signed with a shared secret, cannot be Google's: nobody need be asked about it. */
    private static void requireAsymmetric(String idToken) {
        try {
            if (JWSAlgorithm.Family.SIGNATURE.contains(SignedJWT.parse(idToken).getHeader().getAlgorithm())) {
                return;
            }
        } catch (ParseException notAToken) {
            // falls through
        }
        throw new Problem.Unauthorized("The id token is not valid.");
    }

    private Jwt decode(String idToken) {
        try {
            return decoder().decode(idToken);
        } catch (JwtException refused) {
            if (refused.getCause() instanceof RemoteKeySourceException) {
                throw away();
            }
            throw new Problem.Unauthorized("The id token is not valid.");
        } catch (IllegalArgumentException undiscovered) {
            throw away();
        }
    }

    private static Problem away() {
        return new Problem.Unavailable("Google could not be asked for its keys. Please try again.");
    }

    /** Made at first use: the issuer need not be reachable when the server starts. */
    private JwtDecoder decoder() {
        var made = decoder;
        if (made == null) {
            var nimbus = NimbusJwtDecoder.withIssuerLocation(configuration.issuer()).build();
            var timestamps = new JwtTimestampValidator();
            timestamps.setClock(clock);
            nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(timestamps, this::checkIssuer, this::checkAudience)));
            made = nimbus;
            decoder = made;
        }
        return made;
    }

    /** Google writes its issuer with and without the scheme. */
    private OAuth2TokenValidatorResult checkIssuer(Jwt token) {
        var issuer = String.valueOf(token.getClaims().get("iss"));
        return issuer.equals(configuration.issuer()) || ("https://" + issuer).equals(configuration.issuer())
                ? OAuth2TokenValidatorResult.success() : failure("issuer");
    }

    private OAuth2TokenValidatorResult checkAudience(Jwt token) {
        return token.getAudience() != null && token.getAudience().contains(configuration.clientId())
                ? OAuth2TokenValidatorResult.success() : failure("audience");
    }

    private static OAuth2TokenValidatorResult failure(String claim) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "wrong " + claim, null));
    }
}
