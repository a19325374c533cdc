package dev.switchboard.mail.reading;

/** What kind of mail it is, by its own headers. */
public enum Verdict {
    /** Nothing speaks against a person having written it. */
    GENUINE,
    /** A server tells that a mail did not arrive (RFC 3464 and what there was before). */
    BOUNCE,
    /** A program answered or announced something (RFC 3834): it is never answered. */
    AUTOMATIC,
    /** The server that took it in marked it as spam. */
    SPAM
}
