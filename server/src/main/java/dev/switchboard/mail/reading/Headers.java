package dev.switchboard.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header of a mail or of a part of one: unfolded, readable, encoded words still as they are. */
final class Headers {

    private static final int LONGEST = 100_000;
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*|\\r");

    private record Field(String name, String value) {
    }

    private final List<Field> fields = new ArrayList<>();

    /** @param raw the field from its name to the end of its last line */
    void add(byte[] raw) {
        var colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
            colon++;
        }
        if (colon == raw.length || colon == 0) {
            return;
        }
        var name = new String(raw, 0, colon, StandardCharsets.US_ASCII).strip().toLowerCase(Locale.ROOT);
        var length = Math.min(raw.length - colon - 1, LONGEST);
        var value = Charsets.decode(java.util.Arrays.copyOfRange(raw, colon + 1, colon + 1 + length), null);
        fields.add(new Field(name, FOLD.matcher(Plain.visible(value)).replaceAll(" ").strip()));
    }

    /** The first field of that name, as it is; empty if there is none. */
    String raw(String name) {
        return find(name).orElse("");
    }

    Optional<String> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
    }

    List<String> all(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
    }

    /** The first field of that name in words; empty if there is none. */
    String text(String name) {
        return Mojibake.mended(EncodedWords.decoded(raw(name))).replaceAll("\\s+", " ").strip();
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
