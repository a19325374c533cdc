package dev.switchboard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An OpenID Connect provider that runs in the test's own process: it plays Google, and any other. */
public final class TestProvider {

    public static final String CLIENT = "switchboard-client";

    private TestProvider() {
    }

    private static final class Server {
        private static final MockOAuth2Server RUNNING = start();

        private static MockOAuth2Server start() {
            var server = new MockOAuth2Server();
            try {
                server.start(InetAddress.getByName("127.0.0.1"), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return server;
        }
    }

    /** The issuer of one of the providers it plays. */
    public static String issuer(String name) {
        return Server.RUNNING.issuerUrl(name).toString();
    }

    /** An id token that is valid for {@code seconds}; claims may be set over, a null takes one away. */
    public static String idToken(String issuer, String subject, String audience, long seconds, Map<String, Object> claims) {
        return Server.RUNNING.issueToken(issuer, CLIENT,
                new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of(audience), claims, seconds)).serialize();
    }

    /** Has the next redirect sign-in at a provider end as this person. */
    public static void nextSignIn(String issuer, String subject, Map<String, Object> claims) {
        Server.RUNNING.enqueueCallback(new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of(CLIENT), claims, 300));
    }
}
