package dev.switchboard.accounts;

import java.util.HashMap;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TestProvider;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A6: id tokens, checked against a provider that runs here. */
@SwitchboardTest
class GoogleSignInTests {

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @Autowired
    JdbcClient jdbc;

    String subject;
    String email;

    @BeforeEach
    void open() {
        desk.open();
        subject = Desk.unique("google-subject-");
        email = Desk.unique("guest") + "@example.org";
        // The first look at the provider's keys may take longer on a busy machine than the server waits for them.
        org.awaitility.Awaitility.await().until(() -> signIn(TestProvider.idToken("google", "warm-up", "someone-else", 300, claims())).status() == 401);
    }

    private Map<String, Object> claims() {
        return new HashMap<>(Map.of("email", email, "email_verified", true, "name", "Grace Hopper"));
    }

    private Http.Answer signIn(String token) {
        return desk.nobody().post("/api/auth/google", Map.of("id_token", token));
    }

    private Http.Answer signInWith(Map<String, Object> claims) {
        return signIn(TestProvider.idToken("google", subject, TestProvider.CLIENT, 300, claims));
    }

    @Test
    void a_verified_address_makes_a_customer_and_finds_it_again() {
        var first = signInWith(claims()).expect(200);
        var again = signInWith(claims()).expect(200);

        assertThat(first.text("user.role")).isEqualTo("customer");
        assertThat(first.text("user.email")).isEqualTo(email);
        assertThat(first.text("user.name")).isEqualTo("Grace Hopper");
        assertThat(first.text("user.social_provider")).isEqualTo("google");
        assertThat(again.at("user.id")).isEqualTo(first.at("user.id"));
        desk.holder(again.text("access")).get("/api/me").expect(200);
    }

    @Test
    void the_subject_is_who_one_is_even_when_the_address_changes() {
        var first = signInWith(claims()).expect(200);
        email = Desk.unique("moved") + "@example.org";

        assertThat(signInWith(claims()).expect(200).at("user.id")).isEqualTo(first.at("user.id"));
    }

    @Test
    void a_known_customer_of_that_address_is_the_same_person() {
        var customer = desk.customer();
        email = desk.username(customer) + "@EXAMPLE.org";

        assertThat(signInWith(claims()).expect(200).at("user.id").asLong()).isEqualTo(customer.id());
    }

    @Test
    void staff_are_not_linked_to_a_provider_by_their_address() {
        email = desk.username(desk.admin()) + "@example.org";

        signInWith(claims()).expect(401);
    }

    @Test
    void a_taken_username_gets_a_number() {
        var taken = desk.username(desk.customer());
        email = taken + "@elsewhere.example";

        assertThat(signInWith(claims()).expect(200).text("user.username")).startsWith(taken).isNotEqualTo(taken);
    }

    @Test
    void an_address_that_google_has_not_verified_is_refused() {
        var claims = claims();
        claims.put("email_verified", false);
        signInWith(claims).expect(401);
        claims.put("email_verified", "false");
        signInWith(claims).expect(401);
        claims.remove("email_verified");
        signInWith(claims).expect(401);
    }

    @Test
    void a_token_without_an_address_is_refused() {
        var claims = claims();
        claims.remove("email");

        signInWith(claims).expect(401);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        signIn(TestProvider.idToken("google", subject, "someone-else", 300, claims())).expect(401);
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        signIn(TestProvider.idToken("evil", subject, TestProvider.CLIENT, 300, claims())).expect(401);
    }

    @Test
    void an_expired_token_is_refused() {
        signIn(TestProvider.idToken("google", subject, TestProvider.CLIENT, -120, claims())).expect(401);

        var token = TestProvider.idToken("google", subject, TestProvider.CLIENT, 300, claims());
        clock.turnOn(java.time.Duration.ofMinutes(10));
        signIn(token).expect(401);
    }

    @Test
    void an_altered_or_unsigned_token_is_refused() {
        var token = TestProvider.idToken("google", subject, TestProvider.CLIENT, 300, claims()).split("\\.");
        var encoder = java.util.Base64.getUrlEncoder().withoutPadding();
        var flipped = (token[2].charAt(0) == 'A' ? 'B' : 'A') + token[2].substring(1);
        var otherSubject = encoder.encodeToString(new String(java.util.Base64.getUrlDecoder().decode(token[1])).replace(subject, "someone").getBytes());

        signIn(token[0] + "." + token[1] + "." + flipped).expect(401);
        signIn(token[0] + "." + otherSubject + "." + token[2]).expect(401);
        signIn(encoder.encodeToString("{\"alg\":\"none\"}".getBytes()) + "." + token[1] + ".").expect(401);
        signIn("nonsense").expect(401);
        signIn("").expect(400);
    }

    @Test
    void one_of_our_own_access_tokens_is_no_id_token() {
        signIn(desk.customer().token()).expect(401);
    }

    @Test
    void a_deactivated_customer_stays_out() {
        var id = signInWith(claims()).expect(200).text("user.id");
        desk.admin().patch("/api/admin/users/" + id, Map.of("is_active", false)).expect(200);

        signInWith(claims()).expect(401);
    }

    @Test
    void a_name_longer_than_ours_may_be_is_cut() {
        var claims = claims();
        claims.put("name", "N\u0000" + "n".repeat(500));

        assertThat(signInWith(claims).expect(200).text("user.name")).hasSizeLessThanOrEqualTo(150).startsWith("N\uFFFDn");
    }

    @Test
    void ten_first_sign_ins_at_once_make_one_customer() throws Exception {
        var token = TestProvider.idToken("google", subject, TestProvider.CLIENT, 300, claims());
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.Callable<String> attempt = () -> signIn(token).expect(200).text("user.id");
            var ids = threads.invokeAll(java.util.Collections.nCopies(10, attempt)).stream().map(answer -> answer.resultNow()).toList();
            assertThat(ids).containsOnly(ids.getFirst());
        }
    }

    @Test
    void the_sign_in_page_learns_what_is_configured() {
        var providers = desk.nobody().get("/api/auth/providers").expect(200);

        assertThat(providers.text("google_client_id")).isEqualTo(TestProvider.CLIENT);
        assertThat(providers.text("oidc.0.name")).isEqualTo("acme");
        assertThat(providers.text("oidc.0.label")).isEqualTo("Acme");
        assertThat(providers.text("oidc.0.start_url")).isEqualTo("/api/auth/oidc/start/acme");
        assertThat(providers.response().body()).doesNotContain("not a secret");
    }
}
