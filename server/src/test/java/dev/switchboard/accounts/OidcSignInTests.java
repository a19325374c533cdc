package dev.switchboard.accounts;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TestProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A6: the redirect flow, walked through as a browser does. */
@SwitchboardTest
class OidcSignInTests {

    @Autowired
    Desk desk;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void open() {
        desk.open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Follows redirects from the button on, up to the first page of ours that is no part of the flow. */
    private URI walk(String provider) throws Exception {
        var here = URI.create(desk.address() + "/api/auth/oidc/start/" + provider);
        for (var hop = 0; hop < 8; hop++) {
            var answer = get(here);
            if (answer.statusCode() / 100 != 3) {
                return here;
            }
            here = here.resolve(answer.headers().firstValue("Location").orElseThrow());
            if (here.toString().startsWith(desk.address()) && !here.getPath().startsWith("/api/")) {
                return here;
            }
        }
        throw new AssertionError("no end of redirects, last " + here);
    }

    @Test
    void one_leaves_for_the_provider_and_comes_back_signed_in() throws Exception {
        var email = Desk.unique("oidc") + "@example.org";
        TestProvider.nextSignIn("acme", Desk.unique("subject"), Map.of("email", email, "email_verified", true, "name", "Ada"));

        assertThat(walk("acme").getPath()).isEqualTo("/");

        var refreshed = new Http.Answer(browser.send(HttpRequest.newBuilder(URI.create(desk.address() + "/api/auth/token/refresh"))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString())).expect(200);
        var me = desk.holder(refreshed.text("access")).get("/api/me").expect(200);
        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("role")).isEqualTo("customer");
        assertThat(me.text("social_provider")).isEqualTo("acme");
    }

    @Test
    void an_unverified_address_comes_back_refused_and_signed_out() throws Exception {
        TestProvider.nextSignIn("acme", Desk.unique("subject"), Map.of("email", Desk.unique("oidc") + "@example.org", "email_verified", false));

        assertThat(walk("acme").toString()).endsWith("/sign-in?error=refused");

        assertThat(cookies.getCookieStore().getCookies()).noneMatch(cookie -> cookie.getName().equals("switchboard_refresh") && !cookie.getValue().isEmpty());
    }

    @Test
    void an_admins_address_opens_no_admins_account() throws Exception {
        TestProvider.nextSignIn("acme", Desk.unique("subject"), Map.of("email", desk.username(desk.admin()) + "@example.org", "email_verified", true));

        assertThat(walk("acme").toString()).endsWith("/sign-in?error=refused");
    }

    @Test
    void a_callback_that_nobody_started_is_refused() throws Exception {
        var answer = get(URI.create(desk.address() + "/api/auth/oidc/callback/acme?code=made-up&state=made-up"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?error=provider");
    }

    @Test
    void a_provider_that_is_not_configured_is_no_500() throws Exception {
        assertThat(get(URI.create(desk.address() + "/api/auth/oidc/start/nobody")).statusCode()).isIn(302, 401, 404);
        assertThat(get(URI.create(desk.address() + "/api/auth/oidc/callback/nobody?code=a&state=b")).statusCode()).isIn(302, 401, 404);
    }
}
