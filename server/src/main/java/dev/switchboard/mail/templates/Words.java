package dev.switchboard.mail.templates;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import dev.switchboard.accounts.Language;
import dev.switchboard.platform.wire.Wire;

/** The single words of mail in each language: what a status is called, and the like. */
final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Properties words = new Properties();

    private Words(Language language) {
        try {
            words.load(new StringReader(Templates.resource(Wire.name(language) + "/words.properties")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    String of(Enum<?> value, boolean forStaff) {
        var key = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + Wire.name(value);
        return forStaff ? words.getProperty(key + ".staff", of(key)) : of(key);
    }
}
