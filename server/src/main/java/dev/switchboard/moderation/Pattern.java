package dev.switchboard.moderation;

/** What speaks for misuse of the helpdesk (I10). */
enum Pattern {

    /** More tickets within some day than the settings call many. */
    HIGH_VOLUME,
    /** Tickets under the same title. */
    DUPLICATE_TITLES,
    /** Tickets under titles that mean the same. */
    NEAR_DUPLICATE_TITLES,
    /** Tickets that say next to nothing. */
    VERY_SHORT_DESCRIPTIONS,
    /** Words that were found to be abuse, a threat or hate. */
    FLAGGED_CONTENT
}
