package dev.switchboard.triage;

import java.util.Map;
import java.util.stream.Collectors;

import dev.switchboard.ai.classify.Features;
import dev.switchboard.platform.wire.Wire;

/** What is learned about tickets. (Urgency follows from the priorities that are likely; the language is known without learning.) */
enum Field {

    CATEGORY(0.40, false),
    PRIORITY(0.40, true),
    DEPARTMENT(0.50, false),
    SENTIMENT(0.40, true);

    /** Stands for no department. */
    static final String NOTHING = "";

    /** Below this confidence nothing is said. */
    final double sure;

    /** Whether it matters how something is said, and not only what. */
    private final boolean heedsSignals;

    Field(double sure, boolean heedsSignals) {
        this.sure = sure;
        this.heedsSignals = heedsSignals;
    }

    /** What of a text is looked at. */
    Features seen(Features whole) {
        return heedsSignals ? whole : whole.plain();
    }

    String wire() {
        return Wire.name(this);
    }

    /** The same values by the names of the fields. */
    static <T> Map<String, T> byWire(Map<Field, T> values) {
        return values.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().wire(), Map.Entry::getValue));
    }
}
