package dev.switchboard.notifications;

/** By which way people are told something. */
public enum Channel {
    APP, EMAIL
}
