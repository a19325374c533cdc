package dev.switchboard.ai.classify;

import java.util.Map;

/**
 * What a classifier says of a text.
 *
 * @param label      the most likely label
 * @param confidence how likely it is, 0–1
 * @param chances    of each label; together 1
 */
public record Verdict(String label, double confidence, Map<String, Double> chances) {
}
