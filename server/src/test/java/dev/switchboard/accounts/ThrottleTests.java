package dev.switchboard.accounts;

import java.time.Duration;
import java.util.Map;

import dev.switchboard.testing.Desk;
import dev.switchboard.testing.Http;
import dev.switchboard.testing.SwitchboardTest;
import dev.switchboard.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A9. */
@SwitchboardTest
class ThrottleTests {

    @Autowired
    Desk desk;

    @Autowired
    TurnableClock clock;

    @Autowired
    Throttle throttle;

    @BeforeEach
    @AfterEach
    void open() {
        desk.open();
    }

    private Http.Answer attempt(String login, String password) {
        return desk.nobody().post("/api/auth/token", Map.of("username", login, "password", password));
    }

    private void fail(String login, int times) {
        for (var i = 0; i < times; i++) {
            attempt(login, "wrong " + i).expect(401);
        }
    }

    @Test
    void after_five_wrong_passwords_an_account_has_to_wait_even_with_the_right_one() {
        var name = desk.username(desk.customer());
        fail(name, 5);

        var refusal = attempt(name, Desk.PASSWORD).expect(429);

        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(20, 30);
        clock.turnOn(Duration.ofSeconds(31));
        attempt(name, Desk.PASSWORD).expect(200);
    }

    @Test
    void each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        var name = desk.username(desk.customer());
        fail(name, 5);
        var wait = 30;
        for (var i = 0; i < 7; i++) {
            assertThat(Integer.parseInt(attempt(name, "x").expect(429).header("Retry-After"))).isBetween(wait - 10, wait);
            clock.turnOn(Duration.ofSeconds(wait + 1));
            attempt(name, "wrong").expect(401);
            wait = Math.min(900, wait * 2);
        }
    }

    @Test
    void a_success_forgives_the_account_its_failures() {
        var name = desk.username(desk.customer());
        fail(name, 4);
        attempt(name, Desk.PASSWORD).expect(200);
        fail(name, 4);

        attempt(name, Desk.PASSWORD).expect(200);
    }

    @Test
    void an_account_is_one_by_whatever_name_it_is_tried() {
        var name = desk.username(desk.customer());
        fail(name, 2);
        fail(name.toUpperCase(), 1);
        fail(name + "@example.org", 2);

        attempt(name, Desk.PASSWORD).expect(429);
        attempt(name + "@example.org", Desk.PASSWORD).expect(429);
    }

    @Test
    void a_name_that_nobody_has_is_throttled_alike() {
        var name = Desk.unique("ghost");
        fail(name, 5);

        attempt(name, "x").expect(429);
    }

    @Test
    void an_address_that_tries_many_accounts_has_to_wait_too() {
        for (var i = 0; i < 50; i++) {
            throttle.failed(new Throttle.Attempt("password", Desk.unique("victim"), "127.0.0.1"));
        }

        var refusal = attempt(desk.username(desk.customer()), Desk.PASSWORD).expect(429);

        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 30);
        throttle.check(new Throttle.Attempt("password", "someone", "192.0.2.1"));
    }

    @Test
    void wrong_codes_are_throttled_with_the_time_to_wait() {
        var email = Desk.unique("codes") + "@example.org";
        for (var i = 0; i < 5; i++) {
            desk.nobody().post("/api/auth/verify-otp", Map.of("email", email, "code", "00000" + i)).expect(400);
        }

        var refusal = desk.nobody().post("/api/auth/verify-otp", Map.of("email", email, "code", "123456")).expect(429);

        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void guessing_ones_own_current_password_is_throttled_too() {
        var customer = desk.customer();
        for (var i = 0; i < 5; i++) {
            customer.patch("/api/me", Map.of("password", "new password 1", "current_password", "wrong" + i)).expect(400);
        }

        customer.patch("/api/me", Map.of("password", "new password 1", "current_password", Desk.PASSWORD)).expect(429);
        attempt(desk.username(customer), Desk.PASSWORD).expect(429);
    }

    @Test
    void failures_of_long_ago_are_forgotten() {
        var name = desk.username(desk.customer());
        fail(name, 4);
        clock.turnOn(Duration.ofMinutes(16));
        fail(name, 4);

        attempt(name, Desk.PASSWORD).expect(200);
    }
}
