package dev.switchboard.ai.provider;

import java.time.Duration;

/**
 * What a model is asked.
 *
 * @param instructions    our words; they come first and are all that it is told to obey
 * @param data            what it is about, each piece within a {@link Fence}
 * @param shape           the form of the answer
 * @param maxOutputTokens how long the answer may be
 * @param patience        how long to wait at most; the configured timeout holds where it is shorter
 */
public record Prompt(String instructions, String data, Shape shape, int maxOutputTokens, Duration patience) {
}
