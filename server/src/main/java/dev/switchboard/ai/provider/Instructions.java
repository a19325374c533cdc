package dev.switchboard.ai.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What models are told, from the files in {@code prompts/}. */
public final class Instructions {

    private final String text;

    private Instructions(String text) {
        this.text = text;
    }

    /** Reads {@code prompts/NAME.md}; a name that is not there is an error of ours. */
    public static Instructions named(String name) {
        try (var file = Instructions.class.getResourceAsStream("/prompts/" + name + ".md")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no prompt called " + name);
            }
            return new Instructions(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text with {@code {name}} replaced by values of ours; other people's words have no place in it. */
    public String with(Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
