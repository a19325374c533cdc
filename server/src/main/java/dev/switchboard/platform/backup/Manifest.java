package dev.switchboard.platform.backup;

import java.time.Instant;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself: its first entry, {@code manifest.json}.
 *
 * @param format        how the archive is laid out; restore refuses a later one than it knows
 * @param createdAt     the moment whose state the archive holds
 * @param schemaVersion the last migration of the database it was made from; restore wants the very same
 * @param tables        in alphabetical order
 * @param sequences     in alphabetical order
 */
public record Manifest(int format, Instant createdAt, String schemaVersion, List<Table> tables, List<Sequence> sequences) {

    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    /**
     * @param columns in the order in which they are in the table's file, without those that the database computes
     * @param rows    how many the file has
     */
    public record Table(String name, List<String> columns, long rows) {
    }

    /** @param called whether the last value has been given out, or is the next to be */
    public record Sequence(String name, long lastValue, boolean called) {
    }

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest fromJson(byte[] json) {
        try {
            var manifest = JSON.readValue(json, Manifest.class);
            if (manifest.format > FORMAT) {
                throw new BackupException("The archive was made by a later release of Switchboard (format %d; this one knows %d): update first"
                        .formatted(manifest.format, FORMAT));
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw new BackupException("The archive is damaged: its manifest cannot be read", unreadable);
        }
    }
}
