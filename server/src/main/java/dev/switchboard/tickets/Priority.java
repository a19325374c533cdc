package dev.switchboard.tickets;

import com.fasterxml.jackson.annotation.JsonAlias;

/** How much it matters, least first (T2). */
public enum Priority {
    LOW, MEDIUM, HIGH, @JsonAlias("urgent") CRITICAL
}
