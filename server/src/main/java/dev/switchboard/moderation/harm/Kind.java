package dev.switchboard.moderation.harm;

/** What is harmful about words (I9). */
public enum Kind { ABUSE, THREAT, HATE }
