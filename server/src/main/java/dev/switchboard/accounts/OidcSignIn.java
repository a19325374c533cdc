package dev.switchboard.accounts;

import java.io.IOException;
import java.util.Objects;

import dev.switchboard.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** The end of the redirect flow: the browser comes back from the provider and leaves signed in, or told why not. */
@Component
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

    private final SocialSignIn social;
    private final RefreshCookie cookie;

    OidcSignIn(SocialSignIn social, RefreshCookie cookie) {
        this.social = social;
        this.cookie = cookie;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        try {
            var signedIn = social.signIn(vouched((OAuth2AuthenticationToken) authentication));
            cookie.set(signedIn.tokens().refresh(), request, response);
            response.sendRedirect("/");
        } catch (Problem.Unauthorized refused) {
            response.sendRedirect("/sign-in?error=refused");
        } finally {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate(); // it only carried the flow
            }
        }
    }

    private static SocialSignIn.Vouched vouched(OAuth2AuthenticationToken token) {
        var provider = token.getAuthorizedClientRegistrationId();
        var user = Objects.requireNonNull(token.getPrincipal());
        if (user instanceof OidcUser oidc) {
            return new SocialSignIn.Vouched(provider, oidc.getSubject(), oidc.getEmail(), Boolean.TRUE.equals(oidc.getEmailVerified()), oidc.getFullName());
        }
        // GitHub speaks OAuth 2 without OpenID Connect; the address it shows on a profile is always a verified one.
        return new SocialSignIn.Vouched(provider, user.getName(), user.getAttribute("email"), true, user.getAttribute("name"));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.info("A sign-in by a provider failed: {}", failure.getMessage());
        response.sendRedirect("/sign-in?error=provider");
    }
}
