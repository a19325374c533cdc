package dev.switchboard.accounts;

import java.util.Locale;

/** A language in which people are written to. */
public enum Language {
    EN, DE;

    public Locale locale() {
        return switch (this) {
            case EN -> Locale.ENGLISH;
            case DE -> Locale.GERMAN;
        };
    }
}
