package dev.switchboard.accounts;

import java.time.Duration;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A5. */
@SwitchboardTest
class SignUpTests {

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @Autowired
    JdbcClient jdbc;

    Http admin;
    String name;
    String email;

    @BeforeEach
    void open() {
        desk.open();
        admin = desk.admin();
        name = Desk.unique("newcomer");
        email = name + "@example.org";
    }

    private Http.Answer request(String purpose) {
        return desk.nobody().post("/api/auth/request-otp", Map.of("email", email, "purpose", purpose));
    }

    private String lastSubject() {
        return admin.get("/api/admin/mails?recipient=" + email).expect(200).items("subject").getFirst();
    }

    private String code(String purpose) {
        request(purpose).expect(200);
        return lastSubject().substring(0, 6);
    }

    private Http.Answer verify(String code, String purpose) {
        return desk.nobody().post("/api/auth/verify-otp", Map.of("email", email, "code", code, "purpose", purpose));
    }

    private String proof() {
        return verify(code("sign_up"), "sign_up").expect(200).text("verification_token");
    }

    private Http.Answer register(String proof) {
        return desk.nobody().post("/api/auth/register", Map.of("username", name, "email", email, "password", Desk.PASSWORD, "verification_token", proof));
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }

    @Test
    void a_customer_signs_up_by_a_code_of_six_digits() {
        var code = code("sign_up");
        assertThat(code).matches("\\d{6}");

        var registered = register(verify(code, "sign_up").expect(200).text("verification_token")).expect(201);

        assertThat(registered.text("user.role")).isEqualTo("customer");
        assertThat(registered.text("user.email")).isEqualTo(email);
        assertThat(desk.holder(registered.text("access")).get("/api/me").expect(200).text("username")).isEqualTo(name);
    }

    @Test
    void the_email_field_alone_is_enough_and_case_does_not_matter() {
        desk.nobody().post("/api/auth/request-otp", Map.of("email", email.toUpperCase())).expect(200);
        var code = admin.get("/api/admin/mails?recipient=" + email).expect(200).items("subject").getFirst().substring(0, 6);

        var proof = desk.nobody().post("/api/auth/verify-otp", Map.of("email", email, "code", " " + code + " ")).expect(200).text("verification_token");
        register(proof).expect(201);
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_is_known() {
        var fresh = request("sign_up").expect(200);
        email = desk.username(desk.customer()) + "@example.org";

        var known = request("sign_up").expect(200);
        var reset = request("password_reset").expect(200);

        assertThat(known.response().body()).isEqualTo(fresh.response().body()).isEqualTo(reset.response().body());
        email = Desk.unique("stranger") + "@example.org";
        assertThat(request("password_reset").expect(200).response().body()).isEqualTo(fresh.response().body());
    }

    @Test
    void a_known_address_is_told_so_by_mail_and_gets_no_code() {
        email = desk.username(desk.customer()) + "@example.org";

        request("sign_up").expect(200);

        assertThat(lastSubject()).isEqualTo("You already have an account");
    }

    @Test
    void an_unknown_address_gets_no_mail_to_reset_a_password() {
        request("password_reset").expect(200);

        assertThat(admin.get("/api/admin/mails?recipient=" + email).items("subject")).isEmpty();
    }

    @Test
    void another_code_has_to_wait_a_minute() {
        request("sign_up").expect(200);
        clock.turnOn(Duration.ofSeconds(30));

        var refusal = request("sign_up").expect(429);

        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(25, 30);
        clock.turnOn(Duration.ofSeconds(31));
        request("sign_up").expect(200);
    }

    @Test
    void a_new_code_makes_the_old_one_void() {
        var old = code("sign_up");
        clock.turnOn(Duration.ofSeconds(61));
        var fresh = code("sign_up");

        if (!old.equals(fresh)) {
            verify(old, "sign_up").expect(400);
        }
        verify(fresh, "sign_up").expect(200);
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        var code = code("sign_up");
        clock.turnOn(Duration.ofMinutes(10).plusSeconds(1));

        verify(code, "sign_up").expect(400);
    }

    @Test
    void a_code_is_good_at_the_fifth_try_and_dead_after_five_wrong_ones() {
        var code = code("sign_up");
        for (var i = 0; i < 4; i++) {
            verify(wrong(code), "sign_up").expect(400);
        }
        verify(code, "sign_up").expect(200);

        email = Desk.unique("other") + "@example.org";
        var second = code("sign_up");
        for (var i = 0; i < 5; i++) {
            verify(wrong(second), "sign_up").expect(400);
        }
        jdbc.sql("delete from throttles").update();
        verify(second, "sign_up").expect(400);
    }

    @Test
    void a_code_is_used_once() {
        var code = code("sign_up");
        verify(code, "sign_up").expect(200);

        verify(code, "sign_up").expect(400);
    }

    @Test
    void a_code_of_one_purpose_does_not_serve_another() {
        var code = code("sign_up");

        verify(code, "password_reset").expect(400);
    }

    @Test
    void the_token_for_a_code_is_good_for_thirty_minutes() {
        var proof = proof();
        clock.turnOn(Duration.ofMinutes(30).plusSeconds(1));

        assertThat(register(proof).expect(400).text("errors.0.field")).isEqualTo("verification_token");
    }

    @Test
    void the_token_is_used_once_and_only_by_a_registration_that_succeeds() {
        var proof = proof();
        var taken = desk.username(desk.customer());

        assertThat(desk.nobody().post("/api/auth/register", Map.of("username", taken, "email", email, "password", Desk.PASSWORD, "verification_token", proof))
                .expect(400).text("errors.0.field")).isEqualTo("username");
        assertThat(desk.nobody().post("/api/auth/register", Map.of("username", name, "email", email, "password", "short", "verification_token", proof))
                .expect(400).text("errors.0.field")).isEqualTo("password");
        register(proof).expect(201);
        name = Desk.unique("second");
        register(proof).expect(400);
    }

    @Test
    void the_token_is_good_for_its_address_only() {
        var proof = proof();
        email = Desk.unique("elsewhere") + "@example.org";

        register(proof).expect(400);
    }

    @Test
    void names_that_could_be_addresses_or_hold_anything_odd_are_refused() {
        var proof = proof();
        for (var odd : java.util.List.of("a@b", "with space", "<b>", "tab\there", "\u202Ename")) {
            name = odd;
            assertThat(register(proof).expect(400).text("errors.0.field")).isEqualTo("username");
        }
    }

    @Test
    void a_password_is_reset_by_code_which_ends_every_session() {
        var customer = desk.customer();
        email = desk.username(customer) + "@example.org";
        var proof = verify(code("password_reset"), "password_reset").expect(200).text("verification_token");
        customer.get("/api/me").expect(200);

        desk.nobody().post("/api/auth/reset-password", Map.of("email", email, "password", "another horse 8", "verification_token", proof)).expect(204);

        customer.get("/api/me").expect(401);
        desk.nobody().post("/api/auth/token", Map.of("username", email, "password", Desk.PASSWORD)).expect(401);
        desk.nobody().post("/api/auth/token", Map.of("username", email, "password", "another horse 8")).expect(200);
        desk.nobody().post("/api/auth/reset-password", Map.of("email", email, "password", "third horse 77", "verification_token", proof)).expect(400);
    }

    @Test
    void a_sign_up_token_resets_no_password() {
        var proof = proof();

        desk.nobody().post("/api/auth/reset-password", Map.of("email", email, "password", "another horse 8", "verification_token", proof)).expect(400);
    }

    @Test
    void codes_and_their_tokens_are_stored_as_hashes() {
        var code = code("sign_up");
        var proof = verify(code, "sign_up").expect(200).text("verification_token");

        var stored = jdbc.sql("select (select string_agg(c::text, '') from email_codes c where email = :email) || (select string_agg(p::text, '') from email_proofs p)")
                .param("email", email).query(String.class).single();

        assertThat(stored.replaceAll("\\d{4}-\\d{2}-\\d{2} [0-9:.]+|\\\\\\\\?x[0-9a-f]+", "")).doesNotContain(code, proof);
    }

    @Test
    void many_wrong_codes_at_once_are_answered_and_do_not_exhaust_the_server() throws Exception {
        var code = code("sign_up");

        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.Callable<Integer> attempt = () -> verify(wrong(code), "sign_up").status();
            var statuses = threads.invokeAll(java.util.Collections.nCopies(60, attempt)).stream().map(answer -> answer.resultNow()).toList();
            assertThat(statuses).isSubsetOf(400, 429);
        }
    }
}
