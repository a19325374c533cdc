package dev.switchboard.tickets;

/** The mood in which a ticket is written (T2). */
public enum Sentiment {
    CALM, NEUTRAL, FRUSTRATED, ANGRY
}
