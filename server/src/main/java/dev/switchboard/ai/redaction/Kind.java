package dev.switchboard.ai.redaction;

/** What is taken out, in the order of what wins where two overlap. */
enum Kind {
    /** What already looks like one of our placeholders, so that it comes back as it was. */
    MARK,
    EMAIL, URL, IBAN, CARD, SECRET, IP, PHONE, NUMBER, NAME
}
