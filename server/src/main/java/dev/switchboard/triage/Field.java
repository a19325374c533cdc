package dev.switchboard.triage;

import dev.switchboard.platform.wire.Wire;

/** What is learned about tickets. (Urgency follows from the priorities that are likely; the language is known without learning.) */
enum Field {

    CATEGORY(0.40),
    PRIORITY(0.40),
    DEPARTMENT(0.50),
    SENTIMENT(0.40);

    /** Stands for no department. */
    static final String NOTHING = "";

    /** Below this confidence nothing is said. */
    final double sure;

    Field(double sure) {
        this.sure = sure;
    }

    String wire() {
        return Wire.name(this);
    }
}
