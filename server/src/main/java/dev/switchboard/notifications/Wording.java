package dev.switchboard.notifications;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.switchboard.accounts.Language;
import dev.switchboard.accounts.Person;
import dev.switchboard.platform.wire.Wire;
import org.jspecify.annotations.Nullable;

/** Notifications in words, for clients that have none of their own (files {@code notifications/words-*.properties}). */
final class Wording {

    private static final Map<Language, Wording> LANGUAGES = new EnumMap<>(Map.of(Language.EN, new Wording(Language.EN), Language.DE, new Wording(Language.DE)));
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Properties words = new Properties();

    private Wording(Language language) {
        var name = "/notifications/words-" + Wire.name(language) + ".properties";
        try (var file = Wording.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not there");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Wording in(Language language) {
        return java.util.Objects.requireNonNull(LANGUAGES.get(language));
    }

    String title(Kind kind, Facts facts, long readerId) {
        return fill(key(kind, facts, readerId) + ".title", facts);
    }

    String message(Kind kind, Facts facts, long readerId) {
        return fill(key(kind, facts, readerId) + ".message", facts);
    }

    private static String key(Kind kind, Facts facts, long readerId) {
        if (facts.ticketId() == null && facts.reader() == null) {
            return "withheld";
        }
        var name = Wire.name(kind);
        return switch (kind) {
            case MESSAGE_RECEIVED -> facts.isInternal() ? name + ".note" : name;
            case TICKET_ASSIGNED -> facts.assignee() != null && facts.assignee().id() == readerId ? name + ".yours" : name;
            case TICKET_CREATED, STATUS_CHANGED, MISUSE_DETECTED, SLA_WARNING, SYSTEM_ALERT -> name;
        };
    }

    private String fill(String key, Facts facts) {
        return NAME.matcher(get(key)).replaceAll(name -> Matcher.quoteReplacement(switch (name.group(1)) {
            case "reference" -> or(facts.reference());
            case "subject" -> or(facts.subject());
            case "excerpt" -> or(facts.excerpt());
            case "reader" -> or(facts.reader());
            case "actor" -> name(facts.actor());
            case "assignee" -> name(facts.assignee());
            case "after" -> get("status." + facts.after());
            default -> throw new IllegalArgumentException(key + " asks for an unknown " + name.group(1));
        }));
    }

    private String name(@Nullable Person person) {
        return person == null ? get("nobody") : person.name();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String get(String key) {
        var text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There are no words for " + key);
        }
        return text;
    }
}
