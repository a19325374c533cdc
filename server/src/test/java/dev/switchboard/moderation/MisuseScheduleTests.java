package dev.switchboard.moderation;

import java.time.Instant;
import java.time.ZoneId;

import dev.switchboard.settings.ModerationSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** I10: the hour is that of the zone, also when its clocks are changed. */
class MisuseScheduleTests {

    private static Instant next(String after, int hour, String zone) {
        return MisuseSchedule.next(Instant.parse(after), new ModerationSettings(true, hour, ZoneId.of(zone), 10));
    }

    @Test
    void it_comes_once_a_day_at_the_hour_of_the_zone() {
        assertThat(next("2026-01-15T00:59:59Z", 2, "Europe/Berlin")).isEqualTo("2026-01-15T01:00:00Z");
        assertThat(next("2026-01-15T01:00:00Z", 2, "Europe/Berlin")).isEqualTo("2026-01-16T01:00:00Z");
        assertThat(next("2026-07-15T00:30:00Z", 2, "Europe/Berlin")).isEqualTo("2026-07-16T00:00:00Z");
        assertThat(next("2026-07-15T12:00:00Z", 23, "Pacific/Auckland")).isEqualTo("2026-07-16T11:00:00Z");
    }

    @Test
    void an_hour_that_the_clocks_leave_out_comes_when_they_have_been_put_forward() {
        assertThat(next("2026-03-28T12:00:00Z", 2, "Europe/Berlin")).isEqualTo("2026-03-29T01:00:00Z"); // 03:00 of the new time
        assertThat(next("2026-03-29T01:00:00Z", 2, "Europe/Berlin")).isEqualTo("2026-03-30T00:00:00Z");
    }

    @Test
    void an_hour_that_comes_twice_counts_once() {
        assertThat(next("2026-10-24T12:00:00Z", 2, "Europe/Berlin")).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(next("2026-10-25T00:00:00Z", 2, "Europe/Berlin")).isEqualTo("2026-10-26T01:00:00Z");
    }
}
