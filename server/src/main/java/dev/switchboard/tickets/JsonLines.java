package dev.switchboard.tickets;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import dev.switchboard.platform.wire.WireJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. Lists are read as their items with commas between. */
final class JsonLines implements ImportFile {

    private static final JsonMapper JSON = WireJson.mapper();

    private final ImportLines lines;
    private final ImportMapping mapping;

    JsonLines(ImportLines lines, ImportMapping mapping) {
        this.lines = lines;
        this.mapping = mapping;
    }

    @Override
    public @Nullable ImportLine next() throws IOException {
        String line;
        while ((line = lines.next()) != null && line.isBlank()) {
            // an empty line means nothing
        }
        return line == null ? null : read(line);
    }

    private ImportLine read(String line) {
        try {
            var node = JSON.readTree(line);
            if (!node.isObject()) {
                return new ImportLine.Broken(lines.number(), "not a JSON object");
            }
            var row = new LinkedHashMap<String, String>();
            for (var entry : node.properties()) {
                if (!entry.getValue().isNull()) {
                    row.put(entry.getKey(), text(entry.getValue()));
                }
            }
            return new ImportLine.Row(lines.number(), mapping.apply(row));
        } catch (JacksonException broken) {
            return new ImportLine.Broken(lines.number(), line.length() >= ImportLines.LONGEST
                    ? "the line is longer than " + ImportLines.LONGEST + " characters" : "not JSON: " + broken.getOriginalMessage());
        }
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(JsonLines::text).collect(Collectors.joining(","));
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
