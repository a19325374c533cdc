package dev.switchboard.triage;

import java.util.Map;

/**
 * A text that we wrote to learn from.
 *
 * @param labels what is right for it; fields that are missing are not to be learned from it
 */
record Exemplar(Words words, Map<Field, String> labels) {

    /** Every sixth or so of those with all labels is held back, always the same ones: what is learned is examined with them. */
    boolean isHeldBack() {
        return labels.size() == Field.values().length && Math.floorMod(words.text().hashCode() * 31, 6) == 0;
    }
}
