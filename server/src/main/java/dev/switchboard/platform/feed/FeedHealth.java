package dev.switchboard.platform.feed;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

/** How the readers are doing, for those who look after the server. */
@Component
public class FeedHealth {

    private final FeedCursorTable cursors;

    FeedHealth(FeedCursorTable cursors) {
        this.cursors = cursors;
    }

    /** @param behind events that it has still to read */
    public record Reader(String name, long behind) {
    }

    /** All readers of these logs there ever were. */
    public List<Reader> readers(Collection<EventLog> logs) {
        return cursors.standings().stream()
                .flatMap(standing -> logs.stream().filter(log -> log.name().equals(standing.log()))
                        .map(log -> new Reader(standing.reader(), log.countAfter(standing.position()))))
                .toList();
    }

    /** How many events were put aside; 100 stands for that or more. */
    public int failures() {
        return cursors.failures(100).size();
    }
}
