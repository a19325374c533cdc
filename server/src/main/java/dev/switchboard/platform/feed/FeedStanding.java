package dev.switchboard.platform.feed;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

/** How far the readers are, and what they put aside. */
@Component
public class FeedStanding {

    private static final int MOST = 10_000;

    private final FeedCursorTable cursors;
    private final List<FeedReader> readers;

    FeedStanding(FeedCursorTable cursors, List<FeedReader> readers) {
        this.cursors = cursors;
        this.readers = readers;
    }

    /** @param pending events it has not read yet, 10,000 for that or more */
    public record Reader(String name, String log, String position, long pending, Instant updatedAt) {
    }

    /** An event that a reader gave up on. */
    public record Failure(long id, String reader, String log, long eventId, int attempts, String error, Instant failedAt) {
    }

    public List<Reader> readers() {
        return cursors.standings().stream().map(standing -> new Reader(standing.reader(), standing.log(), standing.position().encode(),
                pending(standing), standing.updatedAt())).toList();
    }

    private long pending(FeedCursorTable.Standing standing) {
        return readers.stream().filter(reader -> reader.name().equals(standing.reader())).findFirst()
                .map(reader -> reader.log().countAfter(standing.position(), MOST)).orElse(0L);
    }

    /** The newest first. */
    public List<Failure> failures(int limit) {
        return cursors.failures(limit).stream().map(failure -> new Failure(failure.id(), failure.reader(), failure.log(), failure.eventId(),
                failure.attempts(), failure.error(), failure.failedAt())).toList();
    }
}
