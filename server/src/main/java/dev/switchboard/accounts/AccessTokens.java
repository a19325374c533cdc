package dev.switchboard.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import dev.switchboard.platform.config.Secret;
import dev.switchboard.platform.problem.Problem;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Access tokens: short-lived JWTs, signed with HMAC-SHA-256 under a key of this installation (A3). */
@Component
class AccessTokens {

    private static final String ISSUER = "switchboard";
    private static final String SESSION = "sid";

    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;
    private final AccessConfiguration configuration;
    private final Clock clock;
    private final Cache<String, Jwt> decoded = Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(Duration.ofMinutes(5)).build();

    AccessTokens(Secret secret, AccessConfiguration configuration, Clock clock) {
        var key = new SecretKeySpec(secret.key("access tokens").getEncoded(), "HmacSHA256");
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
        this.decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
        this.configuration = configuration;
        this.clock = clock;
        var timestamps = new JwtTimestampValidator(Duration.ZERO);
        timestamps.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(timestamps, new JwtIssuerValidator(ISSUER))));
    }

    String issue(long userId, UUID session) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder().issuer(ISSUER).subject(Long.toString(userId)).claim(SESSION, session.toString())
                .issuedAt(now).expiresAt(now.plus(configuration.tokenLife())).build();
        return encoder.encode(JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims)).getTokenValue();
    }

    /** The decoder for those who check tokens by themselves. A token's signature is computed once; its expiry is looked at each time. */
    JwtDecoder decoder() {
        return token -> {
            var jwt = decoded.get(token, decoder::decode);
            if (jwt.getExpiresAt() == null || !clock.instant().isBefore(jwt.getExpiresAt())) {
                decoded.invalidate(token);
                throw new BadJwtException("expired");
            }
            return jwt;
        };
    }

    static UUID session(Jwt token) {
        return UUID.fromString(token.getClaimAsString(SESSION));
    }

    record Valid(UUID session, Instant expiresAt) {
    }

    /** @throws Problem.Unauthorized if it is not ours, was altered or has expired */
    Valid read(String token) {
        try {
            var jwt = decoder().decode(token);
            var expires = jwt.getExpiresAt();
            if (expires == null) {
                throw new Problem.Unauthorized("The access token is not valid.");
            }
            return new Valid(session(jwt), expires);
        } catch (JwtException | IllegalArgumentException broken) {
            throw new Problem.Unauthorized("The access token is not valid or has expired.");
        }
    }
}
