package dev.switchboard.tickets;

/** By which way a ticket or message came in (T1). */
public enum Channel {
    WEB, EMAIL, API, CHAT, IMPORT
}
