package dev.switchboard.tickets;

/** The port by which harmful content is recognised (I9). It never fails a ticket. */
public interface Moderation {

    /** Whether a text is abuse, a threat or hate; strong language about a fault is none of these. */
    boolean isHarmful(String text);
}
