package dev.switchboard.tickets;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.switchboard.platform.problem.Problem;

/**
 * Which column is which field: {@code column=field,column=field}. A column that is not named there and is called like a field
 * that no other column was given is that field.
 */
final class ImportMapping {

    private final Map<String, ImportField> given;

    private ImportMapping(Map<String, ImportField> given) {
        this.given = given;
    }

    /** @throws Problem.Invalid if it is not of that form, or names a field that there is not, or one twice */
    static ImportMapping parse(String text) {
        var given = new LinkedHashMap<String, ImportField>();
        for (var pair : text.split(",")) {
            if (pair.isBlank()) {
                continue;
            }
            var at = pair.lastIndexOf('=');
            if (at < 1) {
                throw new Problem.Invalid("map", "must be column=field,column=field; this is not: " + pair.strip());
            }
            var name = pair.substring(at + 1);
            var field = ImportField.named(name).orElseThrow(() ->
                    new Problem.Invalid("map", "'" + name.strip() + "' is not a field; there are " + ImportField.all()));
            if (given.containsValue(field)) {
                throw new Problem.Invalid("map", "'" + field.wire() + "' is given two columns");
            }
            given.put(pair.substring(0, at).strip(), field);
        }
        return new ImportMapping(given);
    }

    /**
     * The field of each column of a CSV file.
     *
     * @throws Problem.Invalid if a column is named that is not there, or nothing is the subject or the description
     */
    Map<String, ImportField> over(Collection<String> columns) {
        for (var column : given.keySet()) {
            if (!columns.contains(column)) {
                throw new Problem.Invalid("map", "the file has no column '" + column + "'; it has " + String.join(", ", columns));
            }
        }
        var fields = new LinkedHashMap<String, ImportField>();
        for (var column : columns) {
            fieldOf(column).ifPresent(field -> fields.putIfAbsent(column, field));
        }
        for (var needed : new ImportField[] {ImportField.SUBJECT, ImportField.DESCRIPTION}) {
            if (!fields.containsValue(needed)) {
                throw new Problem.Invalid("map", "no column is the " + needed.wire() + "; the file has " + String.join(", ", columns));
            }
        }
        return fields;
    }

    /** The fields of one row that brings its own names, as a line of JSON does. */
    Map<ImportField, String> apply(Map<String, String> row) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        row.forEach((column, value) -> fieldOf(column).ifPresent(field -> values.put(field, value)));
        return values;
    }

    private java.util.Optional<ImportField> fieldOf(String column) {
        var field = given.get(column);
        if (field != null) {
            return java.util.Optional.of(field);
        }
        return ImportField.named(column).filter(own -> !given.containsValue(own));
    }
}
