package dev.switchboard.platform.jobs;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done in the background, once or again and again. What is done once is gone when it is done.
 *
 * @param instance            which one of that name; {@code recurring} for what is done again and again
 * @param nextRun             when it is due, or was when it runs already
 * @param runningOn           the node that runs it
 * @param consecutiveFailures how often it failed since it last succeeded
 */
record Job(String name, String instance, @Nullable Instant nextRun, @JsonProperty("is_running") boolean isRunning, @Nullable String runningOn,
        @Nullable Instant lastSuccess, @Nullable Instant lastFailure, int consecutiveFailures) {
}
