package dev.switchboard.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in one of the demo files, read strictly: what is missing, of another type or unknown is an
 * {@link IllegalStateException} that names the place, since a typing error would otherwise become an odd demo.
 */
final class DemoYaml {

    private final String place;
    private final Map<?, ?> entries;
    private final Set<Object> read = new HashSet<>();

    DemoYaml(String place, @Nullable Object value) {
        this.place = place;
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalStateException(place + " is not a mapping");
        }
        this.entries = map;
    }

    String place() {
        return place;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String text(String key) {
        return value(key, String.class);
    }

    @Nullable String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    int integer(String key) {
        return value(key, Integer.class);
    }

    double decimal(String key) {
        return value(key, Number.class).doubleValue();
    }

    boolean flag(String key) {
        return value(key, Boolean.class);
    }

    /** A flag that is simply left out where it does not hold. */
    boolean optionalFlag(String key) {
        return has(key) && flag(key);
    }

    List<String> texts(String key) {
        return items(key, value(key, List.class));
    }

    List<String> optionalTexts(String key) {
        return has(key) ? texts(key) : List.of();
    }

    DemoYaml mapping(String key) {
        return new DemoYaml(place + "." + key, value(key, Map.class));
    }

    List<DemoYaml> mappings(String key) {
        var mappings = new ArrayList<DemoYaml>();
        for (Object item : (List<?>) value(key, List.class)) {
            mappings.add(new DemoYaml(place + "." + key + "[" + mappings.size() + "]", item));
        }
        return mappings;
    }

    List<DemoYaml> optionalMappings(String key) {
        return has(key) ? mappings(key) : List.of();
    }

    /** Lists of lists of text, such as the spans of a working day. */
    List<List<String>> rows(String key) {
        var rows = new ArrayList<List<String>>();
        for (Object row : (List<?>) value(key, List.class)) {
            rows.add(items(key, typed(key, row, List.class)));
        }
        return rows;
    }

    /** To be called when everything has been read: a key nobody asked for is a mistake in the file. */
    void done() {
        for (Object key : entries.keySet()) {
            if (!read.contains(key)) {
                throw new IllegalStateException(place + " has an unknown key: " + key);
            }
        }
    }

    private List<String> items(String key, List<?> items) {
        return items.stream().map(item -> typed(key, item, String.class)).toList();
    }

    private <T> T value(String key, Class<T> type) {
        read.add(key);
        return typed(key, entries.get(key), type);
    }

    private <T> T typed(String key, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalStateException(place + "." + key + " should be of type " + type.getSimpleName() + " but is " + value);
        }
        return type.cast(value);
    }
}
