package dev.switchboard.settings;

import dev.switchboard.accounts.Language;
import dev.switchboard.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an admin changes of outgoing mail; what is null stays.
 *
 * @param password write-only; {@code ""} takes it away. It belongs to one account of one server: change either without giving a
 *                 password, and the one that was kept is taken away.
 */
record MailChange(@Nullable String host, @Nullable Integer port, MailSettings.@Nullable Encryption security, @Nullable String username,
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY) @Nullable String password, @Nullable String senderName, @Nullable String senderAddress,
        @Nullable String replyAddress, @Nullable Integer maxConnections, @Nullable Language language) {

    private static final int LONGEST = 500;

    /** The change without its password, in the shape of the settings. */
    MailChange plain() {
        return new MailChange(stripped(host), port, security, stripped(username), null, stripped(senderName), stripped(senderAddress),
                stripped(replyAddress), maxConnections, language);
    }

    /** @throws Problem.Invalid if it could not be sent; the message does not repeat it */
    @Nullable String requirePassword() {
        if (password != null && (password.length() > LONGEST || password.chars().anyMatch(Character::isISOControl))) {
            throw new Problem.Invalid("password", "must be one line of at most " + LONGEST + " characters");
        }
        return password;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    /** Without the password, which so gets into no log. */
    @Override
    public String toString() {
        return "mail by " + host;
    }
}
