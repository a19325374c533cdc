package dev.switchboard.settings;

import java.time.ZoneId;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * @param enabled    whether tickets and messages are looked at for abuse, threats and hate (I9)
 * @param misuseHour hour of the day at which misuse is looked for (I10)
 * @param misuseZone the time zone of that hour, such as {@code Europe/Berlin}
 * @param highVolume tickets of one customer within a day from which on that is a pattern of misuse
 */
public record ModerationSettings(boolean enabled, @Min(0) @Max(23) int misuseHour, @Schema(type = "string") ZoneId misuseZone,
        @Min(2) @Max(10_000) int highVolume) {

    static ModerationSettings defaults() {
        return new ModerationSettings(true, 2, ZoneId.of("UTC"), 10);
    }
}
