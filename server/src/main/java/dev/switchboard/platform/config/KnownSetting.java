package dev.switchboard.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * A setting, as the compiler wrote it down from the configuration classes.
 *
 * @param property     its name in {@code switchboard.properties}
 * @param defaultValue what holds when it is not given; empty for nothing
 */
public record KnownSetting(String property, String type, String defaultValue, String description) {

    private static final String METADATA = "classpath*:META-INF/spring-configuration-metadata.json";
    private static final List<String> OF_THE_LAUNCHER = List.of("SWITCHBOARD_JAVA_OPTIONS");

    /** Those of Switchboard itself, in the order of their names. */
    public static List<KnownSetting> all() {
        try {
            var json = JsonMapper.shared();
            var settings = new ArrayList<KnownSetting>();
            for (var metadata : new PathMatchingResourcePatternResolver().getResources(METADATA)) {
                try (var content = metadata.getInputStream()) {
                    for (var property : json.readTree(content).path("properties")) {
                        var name = property.path("name").asString();
                        if (name.startsWith("switchboard.")) {
                            settings.add(new KnownSetting(name, property.path("type").asString(""), property.path("defaultValue").asString(""),
                                    property.path("description").asString("")));
                        }
                    }
                }
            }
            settings.sort(java.util.Comparator.comparing(KnownSetting::property));
            return List.copyOf(settings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of settings is part of the jar", unreadable);
        }
    }

    /** The environment variable that sets it. */
    public String variable() {
        return StartFailures.variable(property);
    }

    /** Whether entries are made under it, by names of one's own. */
    public boolean isMap() {
        return type.startsWith("java.util.Map");
    }

    static boolean isKnown(String variable, List<KnownSetting> settings) {
        return OF_THE_LAUNCHER.contains(variable) || settings.stream().anyMatch(setting ->
                plain(setting.variable()).equals(plain(variable)) || setting.isMap() && variable.startsWith(setting.variable() + "_"));
    }

    /** Spring takes {@code PUBLIC_URL} and {@code PUBLICURL} for the same. */
    private static String plain(String variable) {
        return variable.replace("_", "");
    }

    /** The setting that was perhaps meant. */
    static @Nullable String nearest(String variable, List<KnownSetting> settings) {
        var wanted = variable.toUpperCase(Locale.ROOT);
        return settings.stream().map(KnownSetting::variable).min(java.util.Comparator.comparingInt(known -> distance(known, wanted))).orElse(null);
    }

    /** Levenshtein's distance: how many letters have to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
