package dev.switchboard.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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

/** A3: tokens, their renewal, their end. */
@SwitchboardTest
class SignInTests {

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        desk.open();
    }

    private Http.Answer signIn(Http person) {
        return desk.nobody().post("/api/auth/token", Map.of("username", desk.username(person), "password", Desk.PASSWORD)).expect(200);
    }

    private Http.Answer refresh(String token) {
        return desk.nobody().post("/api/auth/token/refresh", Map.of("refresh", token));
    }

    private boolean lives(String access) {
        return desk.holder(access).get("/api/me").status() == 200;
    }

    @Test
    void username_or_email_in_any_case_with_the_password_give_a_pair_of_tokens() {
        var name = desk.username(desk.customer());

        for (var login : List.of(name, name.toUpperCase(), name + "@example.org", name.toUpperCase() + "@EXAMPLE.org", " " + name + " ")) {
            var answer = desk.nobody().post("/api/auth/token", Map.of("username", login, "password", Desk.PASSWORD)).expect(200);
            assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("access", "refresh");
            assertThat(lives(answer.text("access"))).isTrue();
        }
        desk.nobody().post("/api/auth/token", Map.of("email", name + "@example.org", "password", Desk.PASSWORD)).expect(200);
    }

    @Test
    void login_gives_the_user_too() {
        var agent = desk.agent("it");

        var answer = desk.nobody().post("/api/auth/login", Map.of("username", desk.username(agent), "password", Desk.PASSWORD)).expect(200);

        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("access", "refresh", "user");
        assertThat(answer.text("user.role")).isEqualTo("agent");
        assertThat(answer.text("user.departments.0.key")).isEqualTo("it");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        var customer = desk.customer();

        var wrong = desk.nobody().post("/api/auth/token", Map.of("username", desk.username(customer), "password", "wrong")).expect(401);
        var unknown = desk.nobody().post("/api/auth/token", Map.of("username", Desk.unique("nobody"), "password", "wrong")).expect(401);

        assertThat(wrong.json()).isEqualTo(unknown.json());
    }

    @Test
    void an_access_token_is_short_lived() {
        var access = signIn(desk.customer()).text("access");
        clock.turnOn(Duration.ofMinutes(14));
        assertThat(lives(access)).isTrue();

        clock.turnOn(Duration.ofMinutes(1).plusSeconds(1));

        assertThat(lives(access)).isFalse();
        desk.nobody().post("/api/auth/token/verify", Map.of("token", access)).expect(401);
    }

    @Test
    void verify_tells_a_live_token_and_its_end() {
        var access = signIn(desk.customer()).text("access");

        var answer = desk.nobody().post("/api/auth/token/verify", Map.of("token", access)).expect(200);

        assertThat(answer.at("valid").asBoolean()).isTrue();
        assertThat(Instant.parse(answer.text("expires_at"))).isBetween(clock.instant().plusSeconds(800), clock.instant().plusSeconds(901));
    }

    @Test
    void altered_foreign_and_unsigned_tokens_are_worth_nothing() {
        var access = signIn(desk.customer()).text("access").split("\\.");
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var none = encoder.encodeToString("{\"alg\":\"none\"}".getBytes());
        var otherUser = encoder.encodeToString(new String(Base64.getUrlDecoder().decode(access[1])).replaceAll("\"sub\":\"\\d+\"", "\"sub\":\"1\"").getBytes());
        var flipped = (access[2].charAt(0) == 'A' ? 'B' : 'A') + access[2].substring(1);

        for (var forged : List.of(none + "." + access[1] + ".", access[0] + "." + otherUser + "." + access[2], access[0] + "." + access[1] + "." + flipped,
                access[0] + "." + access[1] + ".", "..", "a.b.c")) {
            assertThat(lives(forged)).as(forged).isFalse();
            assertThat(desk.nobody().post("/api/auth/token/verify", Map.of("token", forged)).status()).as(forged).isEqualTo(401);
        }
    }

    @Test
    void a_refresh_token_is_traded_for_a_new_pair_and_is_spent() {
        var first = signIn(desk.customer());

        var second = refresh(first.text("refresh")).expect(200);

        assertThat(second.text("refresh")).isNotEqualTo(first.text("refresh"));
        assertThat(lives(second.text("access"))).isTrue();
        refresh(second.text("refresh")).expect(200);
    }

    @Test
    void the_reuse_of_a_spent_refresh_token_ends_its_whole_family_at_once_and_no_other() {
        var customer = desk.customer();
        var otherDevice = signIn(customer);
        var first = signIn(customer);
        var second = refresh(first.text("refresh")).expect(200);

        refresh(first.text("refresh")).expect(401);

        refresh(second.text("refresh")).expect(401);
        assertThat(lives(first.text("access"))).isFalse();
        assertThat(lives(second.text("access"))).isFalse();
        assertThat(lives(otherDevice.text("access"))).isTrue();
    }

    @Test
    void of_two_refreshes_at_once_with_one_token_at_most_one_succeeds() throws Exception {
        var token = signIn(desk.customer()).text("refresh");

        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.Callable<Integer> attempt = () -> refresh(token).status();
            var statuses = threads.invokeAll(java.util.Collections.nCopies(8, attempt)).stream().map(answer -> answer.resultNow()).toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 401).hasSize(7);
        }
    }

    @Test
    void a_refresh_token_that_nobody_used_for_thirty_days_is_over() {
        var token = signIn(desk.customer()).text("refresh");
        clock.turnOn(Duration.ofDays(29));
        var renewed = refresh(token).expect(200).text("refresh");

        clock.turnOn(Duration.ofDays(30).plusSeconds(1));

        refresh(renewed).expect(401);
    }

    @Test
    void unknown_and_missing_refresh_tokens_are_401() {
        refresh("made up").expect(401);
        desk.nobody().post("/api/auth/token/refresh", Map.of()).expect(401);
        desk.nobody().post("/api/auth/token/refresh", null).expect(401);
    }

    @Test
    void logout_ends_the_session_at_once_and_only_this_one() {
        var customer = desk.customer();
        var here = signIn(customer);
        var there = signIn(customer);
        assertThat(lives(here.text("access"))).isTrue();

        desk.holder(here.text("access")).post("/api/auth/logout", null).expect(204);

        assertThat(lives(here.text("access"))).isFalse();
        refresh(here.text("refresh")).expect(401);
        assertThat(lives(there.text("access"))).isTrue();
    }

    @Test
    void logout_by_refresh_token_alone_ends_its_session() {
        var pair = signIn(desk.customer());

        desk.nobody().post("/api/auth/logout", Map.of("refresh", pair.text("refresh"))).expect(204);

        assertThat(lives(pair.text("access"))).isFalse();
        refresh(pair.text("refresh")).expect(401);
    }

    @Test
    void one_can_still_sign_out_when_the_access_token_has_run_out() {
        var pair = signIn(desk.customer());
        clock.turnOn(Duration.ofMinutes(16));

        desk.holder(pair.text("access")).post("/api/auth/logout", Map.of("refresh", pair.text("refresh"))).expect(204);

        refresh(pair.text("refresh")).expect(401);
    }

    @Test
    void a_browser_keeps_its_refresh_token_in_a_cookie_that_no_script_reads() {
        var customer = desk.customer();
        var answer = desk.nobody().post("/api/auth/login", Map.of("username", desk.username(customer), "password", Desk.PASSWORD, "use_cookie", true)).expect(200);

        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("access", "user");
        assertThat(answer.header("Set-Cookie")).startsWith("switchboard_refresh=").contains("HttpOnly").contains("SameSite=Strict").contains("Path=/api/auth");

        var cookie = answer.header("Set-Cookie").split(";")[0];
        var renewed = desk.nobody().send("POST", "/api/auth/token/refresh", null, Map.of("Cookie", cookie)).expect(200);
        assertThat(renewed.json().propertyNames()).containsExactly("access");
        assertThat(renewed.header("Set-Cookie").split(";")[0]).startsWith("switchboard_refresh=").isNotEqualTo(cookie);

        var reused = desk.nobody().send("POST", "/api/auth/token/refresh", null, Map.of("Cookie", cookie)).expect(401);
        assertThat(reused.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(lives(renewed.text("access"))).isFalse();
    }

    @Test
    void a_page_that_asks_whether_somebody_is_signed_in_is_told_without_an_error() {
        var asking = Map.of("use_cookie", true);
        desk.nobody().post("/api/auth/token/refresh", asking).expect(204);
        desk.nobody().send("POST", "/api/auth/token/refresh", asking, Map.of("Cookie", "switchboard_refresh=made-up")).expect(204);
        desk.nobody().send("POST", "/api/auth/token/refresh", null, Map.of()).expect(401);

        var cookie = desk.nobody().post("/api/auth/token", Map.of("username", desk.username(desk.customer()), "password", Desk.PASSWORD, "use_cookie", true))
                .expect(200).header("Set-Cookie").split(";")[0];
        assertThat(desk.nobody().send("POST", "/api/auth/token/refresh", asking, Map.of("Cookie", cookie)).expect(200).text("access")).isNotEmpty();
    }

    @Test
    void a_page_that_missed_the_answer_may_trade_its_cookie_again_for_a_minute() {
        var first = cookieOf(desk.nobody().post("/api/auth/token", Map.of("username", desk.username(desk.customer()), "password", Desk.PASSWORD, "use_cookie", true)));
        var missed = cookieOf(page(first).expect(200));
        var second = cookieOf(page(first).expect(200));
        assertThat(second).isNotEqualTo(missed);
        var third = page(second).expect(200);
        assertThat(lives(third.text("access"))).isTrue();

        // What was missed is nobody's: whoever has it has stolen it.
        page(missed).expect(204);
        assertThat(lives(third.text("access"))).isFalse();
    }

    @Test
    void a_spent_cookie_ends_the_session_once_its_successor_was_used_or_a_minute_has_gone() {
        var used = cookieOf(desk.nobody().post("/api/auth/token", Map.of("username", desk.username(desk.customer()), "password", Desk.PASSWORD, "use_cookie", true)));
        var last = page(cookieOf(page(used).expect(200))).expect(200);
        page(used).expect(204);
        assertThat(lives(last.text("access"))).isFalse();

        var late = cookieOf(desk.nobody().post("/api/auth/token", Map.of("username", desk.username(desk.customer()), "password", Desk.PASSWORD, "use_cookie", true)));
        var traded = page(late).expect(200);
        clock.turnOn(Duration.ofSeconds(61));
        page(late).expect(204);
        assertThat(lives(traded.text("access"))).isFalse();
    }

    private Http.Answer page(String cookie) {
        return desk.nobody().send("POST", "/api/auth/token/refresh", Map.of("use_cookie", true), Map.of("Cookie", cookie));
    }

    private static String cookieOf(Http.Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }

    @Test
    void logout_takes_the_cookie_away_and_ends_what_it_stood_for() {
        var answer = desk.nobody().post("/api/auth/token", Map.of("username", desk.username(desk.customer()), "password", Desk.PASSWORD, "use_cookie", true)).expect(200);
        var cookie = answer.header("Set-Cookie").split(";")[0];

        var out = desk.nobody().send("POST", "/api/auth/logout", null, Map.of("Cookie", cookie)).expect(204);

        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(lives(answer.text("access"))).isFalse();
        desk.nobody().send("POST", "/api/auth/token/refresh", null, Map.of("Cookie", cookie)).expect(401);
    }

    @Test
    void a_cookie_opens_no_other_address_than_those_of_sign_in() {
        var answer = desk.nobody().post("/api/auth/token", Map.of("username", desk.username(desk.customer()), "password", Desk.PASSWORD, "use_cookie", true)).expect(200);
        var cookie = answer.header("Set-Cookie").split(";")[0];

        desk.nobody().send("GET", "/api/me", null, Map.of("Cookie", cookie)).expect(401);
    }

    @Test
    void an_expired_token_in_the_header_does_not_keep_anyone_from_signing_in_or_renewing() {
        var customer = desk.customer();
        var pair = signIn(customer);
        clock.turnOn(Duration.ofMinutes(16));
        var expired = desk.holder(pair.text("access"));

        expired.post("/api/auth/token/refresh/", Map.of("refresh", pair.text("refresh"))).expect(200);
        expired.post("/api/auth/token", Map.of("username", desk.username(customer), "password", Desk.PASSWORD)).expect(200);
    }

    @Test
    void neither_passwords_nor_tokens_nor_codes_are_stored_in_clear() {
        var customer = desk.customer();
        var pair = signIn(customer);
        var stored = jdbc.sql("""
                        select string_agg(u::text, '') || (select coalesce(string_agg(t::text, ''), '') from refresh_tokens t)
                            || (select coalesce(string_agg(s::text, ''), '') from sessions s)
                            || (select coalesce(string_agg(e::text, ''), '') from account_events e) from users u
                        """).query(String.class).single();

        assertThat(stored).doesNotContain(Desk.PASSWORD, pair.text("refresh"), pair.text("access"));
        assertThat(jdbc.sql("select password_hash from users where id = :id").param("id", customer.id()).query(String.class).single()).startsWith("$2");
    }
}
