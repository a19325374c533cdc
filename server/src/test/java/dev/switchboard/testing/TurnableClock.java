package dev.switchboard.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time of day, plus what a test has turned it on by. */
public final class TurnableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    public void turnOn(Duration by) {
        offset = offset.plus(by);
    }

    public void turnBack() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The server thinks in UTC");
    }
}
