package dev.switchboard.accounts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** When an agent works: spans by day in a time zone. A day without spans is free. The end of a span is not in it. */
public record WorkingHours(ZoneId zone, @Nullable List<Span> mon, @Nullable List<Span> tue, @Nullable List<Span> wed,
        @Nullable List<Span> thu, @Nullable List<Span> fri, @Nullable List<Span> sat, @Nullable List<Span> sun) {

    public WorkingHours {
        if (zone == null) {
            throw new IllegalArgumentException("must name a time zone, such as Europe/Berlin");
        }
    }

    /** From one time of the day to a later one. */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (from == null || to == null || !from.isBefore(to)) {
                throw new IllegalArgumentException("must have a from before its to");
            }
        }
    }

    public boolean contain(Instant moment) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        return on(local.getDayOfWeek()).stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    private List<Span> on(DayOfWeek day) {
        var spans = switch (day) {
            case MONDAY -> mon;
            case TUESDAY -> tue;
            case WEDNESDAY -> wed;
            case THURSDAY -> thu;
            case FRIDAY -> fri;
            case SATURDAY -> sat;
            case SUNDAY -> sun;
        };
        return spans == null ? List.of() : spans;
    }
}
