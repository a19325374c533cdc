package dev.switchboard.ai.classify;

/**
 * A text whose label is known.
 *
 * @param weight how often it counts, at least once
 */
public record Example(Features features, String label, int weight) {

    public Example(Features features, String label) {
        this(features, label, 1);
    }
}
