package dev.switchboard.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.switchboard.accounts.Language;
import dev.switchboard.platform.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The server that mail goes out by, if there is one (N4), and who the mail is from. The password is kept sealed; only
 * {@link Settings#mailPassword} opens it.
 *
 * @param host           name of the SMTP server; empty for none: mail is then kept to be read here
 * @param sealedPassword encrypted; never leaves this module
 * @param passwordSetAt  when it was given, which tells in the history of settings that it changed
 * @param senderAddress  whom mail is from
 * @param replyAddress   where answers go; the ticket's token is put after a {@code +} in it. Empty for no answers by mail
 * @param maxConnections mails that are sent at the same time, on all nodes together
 * @param language       of mail to people of whom no language is known
 */
public record MailSettings(@Size(max = 253) String host, @Min(1) @Max(65535) int port, Encryption security, @Size(max = 254) String username,
        @Nullable String sealedPassword, @Nullable Instant passwordSetAt, @Size(max = 100) String senderName, @Size(max = 254) String senderAddress,
        @Size(max = 200) String replyAddress, @Min(1) @Max(MailSettings.MOST_CONNECTIONS) int maxConnections, Language language) {

    /** As many as may be set: there are as many lanes to send in. */
    public static final int MOST_CONNECTIONS = 10;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:_-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:.]+]");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9!#$%&'*/=?^_`{|}~.-]{1,64}(\\+[A-Za-z0-9._-]+)?@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    /** How the way to the server is kept from others' eyes. */
    public enum Encryption {
        NONE,
        /** In the clear at first, then encrypted or not at all (RFC 3207). */
        STARTTLS,
        /** Encrypted from the first byte (RFC 8314). */
        TLS
    }

    static MailSettings defaults() {
        return new MailSettings("", 587, Encryption.STARTTLS, "", null, null, "Switchboard", "", "", 4, Language.EN);
    }

    /** Whether mail is sent at all. */
    @JsonIgnore
    public boolean isOn() {
        return !host.isEmpty();
    }

    public boolean hasPassword() {
        return sealedPassword != null;
    }

    /** Whether both sign in to the same account of the same server: a password given for one is no secret to the other. */
    boolean trustsAs(MailSettings other) {
        return host.equalsIgnoreCase(other.host) && username.equals(other.username);
    }

    MailSettings withPassword(@Nullable String sealed, @Nullable Instant at) {
        return new MailSettings(host, port, security, username, sealed, at, senderName, senderAddress, replyAddress, maxConnections, language);
    }

    /** What the ranges of single fields do not say. */
    List<Problem.FieldError> contradictions() {
        var errors = new ArrayList<Problem.FieldError>();
        if (!host.isEmpty() && !HOST.matcher(host).matches()) {
            errors.add(new Problem.FieldError("host", "must be the name of a server, without a scheme or port"));
        }
        if (hasControls(username)) {
            errors.add(new Problem.FieldError("username", "must be one line"));
        }
        if (hasControls(senderName)) {
            errors.add(new Problem.FieldError("sender_name", "must be one line"));
        }
        if (isOn() && senderAddress.isEmpty()) {
            errors.add(new Problem.FieldError("sender_address", "must not be empty"));
        } else if (!senderAddress.isEmpty() && !ADDRESS.matcher(senderAddress).matches()) {
            errors.add(new Problem.FieldError("sender_address", "must be a well-formed email address"));
        }
        if (!replyAddress.isEmpty() && (!ADDRESS.matcher(replyAddress).matches() || replyAddress.contains("+"))) {
            errors.add(new Problem.FieldError("reply_address", "must be a well-formed email address without a +"));
        }
        return errors;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
