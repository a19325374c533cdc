package dev.switchboard.mail.outbox;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

    private final Backoff backoff = new Backoff(new Random(1));

    private void waits(int attempts, SmtpFailure.Kind kind, boolean first, Duration about) {
        for (var i = 0; i < 200; i++) {
            assertThat(backoff.after(attempts, kind, first)).isBetween(about.multipliedBy(3).dividedBy(4), about.multipliedBy(5).dividedBy(4));
        }
    }

    @Test
    void each_wait_is_twice_as_long_up_to_some_hours() {
        waits(1, SmtpFailure.Kind.TEMPORARY, false, Duration.ofMinutes(1));
        waits(2, SmtpFailure.Kind.TEMPORARY, false, Duration.ofMinutes(2));
        waits(6, SmtpFailure.Kind.TEMPORARY, false, Duration.ofMinutes(32));
        waits(60, SmtpFailure.Kind.TEMPORARY, false, Duration.ofHours(4));
    }

    @Test
    void a_server_that_is_away_is_asked_every_quarter_of_an_hour() {
        waits(60, SmtpFailure.Kind.SERVER, false, Duration.ofMinutes(15));
    }

    @Test
    void a_code_cannot_wait() {
        waits(1, SmtpFailure.Kind.SERVER, true, Duration.ofSeconds(5));
        waits(60, SmtpFailure.Kind.TEMPORARY, true, Duration.ofMinutes(1));
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        assertThat(backoff.after(3, SmtpFailure.Kind.SERVER, false)).isNotEqualTo(backoff.after(3, SmtpFailure.Kind.SERVER, false));
    }
}
