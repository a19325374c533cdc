package dev.switchboard.mail.outbox;

import org.jspecify.annotations.Nullable;

/** Why a mail was not taken, or may not have been. */
final class SmtpFailure extends Exception {

    enum Kind {
        /** The server cannot be talked to, or does not let us in: nothing about this mail. */
        SERVER,
        /** Not now. */
        TEMPORARY,
        /** Never. */
        PERMANENT
    }

    /** What is wrong with a server that cannot be talked to. */
    enum Reason { HOST_UNKNOWN, REFUSED, TIMEOUT, TLS, AUTHENTICATION, SENDER, RECIPIENT, CONTENT, OTHER }

    private final Kind kind;
    private final Reason reason;
    private final boolean uncertain;

    /** @param uncertain whether the server may have taken the mail all the same */
    SmtpFailure(Kind kind, Reason reason, String words, boolean uncertain, @Nullable Throwable cause) {
        super(words, cause);
        this.kind = kind;
        this.reason = reason;
        this.uncertain = uncertain;
    }

    Kind kind() {
        return kind;
    }

    Reason reason() {
        return reason;
    }

    boolean isUncertain() {
        return uncertain;
    }

    /** For people, as far as possible in the server's own words. */
    String words() {
        return String.valueOf(getMessage());
    }
}
