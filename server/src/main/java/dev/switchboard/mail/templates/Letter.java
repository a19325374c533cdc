package dev.switchboard.mail.templates;

/**
 * What a mail says, twice.
 *
 * @param html the whole document
 */
public record Letter(String subject, String text, String html) {
}
