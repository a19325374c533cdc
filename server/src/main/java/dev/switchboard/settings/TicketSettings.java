package dev.switchboard.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * @param dailyLimit           tickets a customer may open within 24 hours; 0 for no limit (T8)
 * @param autoCloseDays        days after which a resolved ticket closes by itself; 0 for never (T3)
 * @param anyoneAfterMinutes   minutes a ticket waits for an agent with the right skills and language before anyone of its
 *                             department will do (R4)
 */
public record TicketSettings(@Min(0) @Max(10_000) int dailyLimit, @Min(0) @Max(3650) int autoCloseDays,
        @Min(0) @Max(100_000) int anyoneAfterMinutes) {

    static TicketSettings defaults() {
        return new TicketSettings(5, 7, 30);
    }
}
