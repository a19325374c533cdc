package dev.switchboard.accounts;

/** A part of the organisation that tickets go to: {@code key} on the wire, {@code name} for people. */
public record Department(long id, String key, String name) {
}
