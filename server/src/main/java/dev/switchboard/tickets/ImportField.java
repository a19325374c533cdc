package dev.switchboard.tickets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of an imported file can be (T10). */
enum ImportField {
    SUBJECT, DESCRIPTION, REPLY, DEPARTMENT, CATEGORY, PRIORITY, STATUS, LANGUAGE, TAGS, CUSTOMER_EMAIL, CUSTOMER_NAME, AGENT_EMAIL,
    CREATED_AT, REPLIED_AT, SOURCE_ID, SENTIMENT, URGENCY;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ImportField> named(String name) {
        return Arrays.stream(values()).filter(field -> field.wire().equalsIgnoreCase(name.strip())).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(ImportField::wire).collect(Collectors.joining(", "));
    }
}
