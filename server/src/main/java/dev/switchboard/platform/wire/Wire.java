package dev.switchboard.platform.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonAlias;

/** Names on the wire: lower snake case, read in any case, with synonyms given by {@link JsonAlias} (W1, W2). */
public final class Wire {

    private static final Map<Class<?>, Map<String, Enum<?>>> NAMES = new ConcurrentHashMap<>();

    private Wire() {
    }

    /** The wire name of an enum constant: {@code IN_PROGRESS} is {@code in_progress}. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant of that name or synonym, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message lists what is allowed
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String text) {
        var value = NAMES.computeIfAbsent(type, Wire::names).get(text.strip().toLowerCase(Locale.ROOT));
        if (value == null) {
            throw new IllegalArgumentException("must be one of " + Arrays.stream(type.getEnumConstants())
                    .map(Wire::name).collect(Collectors.joining(", ")));
        }
        return type.cast(value);
    }

    private static Map<String, Enum<?>> names(Class<?> type) {
        var names = new ConcurrentHashMap<String, Enum<?>>();
        for (var constant : type.getEnumConstants()) {
            var value = (Enum<?>) constant;
            names.put(name(value), value);
            for (var alias : aliases(value)) {
                names.put(alias.toLowerCase(Locale.ROOT), value);
            }
        }
        return names;
    }

    private static String[] aliases(Enum<?> value) {
        try {
            var alias = value.getDeclaringClass().getField(value.name()).getAnnotation(JsonAlias.class);
            return alias == null ? new String[0] : alias.value();
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code isAvailable} is {@code is_available}; dots and brackets stay. */
    public static String snake(String camel) {
        var snake = new StringBuilder(camel.length() + 4);
        for (var i = 0; i < camel.length(); i++) {
            var c = camel.charAt(i);
            if (Character.isUpperCase(c)) {
                if (i > 0 && camel.charAt(i - 1) != '.') {
                    snake.append('_');
                }
                snake.append(Character.toLowerCase(c));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }

    /**
     * Text as PostgreSQL and UTF-8 can hold it: NUL and lone surrogates become U+FFFD, the rest stays to the letter.
     */
    public static String storable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
