package dev.switchboard.moderation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A pattern that was found in what one customer did.
 *
 * @param confidence how sure it is that this is misuse, 0–1; {@link Patterns} says how it comes about
 * @param count      how many tickets, or pieces of flagged content, make the pattern
 * @param threshold  from how many on it is one
 */
record Finding(Pattern pattern, double confidence, int count, int threshold, List<Evidence> evidence) {

    /**
     * A piece of what was found.
     *
     * @param text what the customer wrote, shortened; of flagged content only its kind
     */
    record Evidence(Pattern pattern, @Nullable Long ticketId, @Nullable String reference, String text) {
    }

    /** A finding as a report keeps it. */
    record Summary(Pattern pattern, double confidence, int count, int threshold) {
    }

    Summary summary() {
        return new Summary(pattern, confidence, count, threshold);
    }
}
