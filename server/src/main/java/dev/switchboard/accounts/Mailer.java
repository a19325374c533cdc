package dev.switchboard.accounts;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Where mail to people is handed over. Implemented by the mail module, which has the words for it. */
public interface Mailer {

    /** Takes a mail over, within the running transaction if there is one. */
    void send(Mail mail);

    /** What it is about. */
    enum Kind { SIGN_UP_CODE, ACCOUNT_EXISTS, PASSWORD_RESET_CODE }

    /**
     * @param values     what its text has places for; kept from others' eyes on the way
     * @param validUntil after which it is not worth sending
     * @param language   of whoever asked for it; null if not known
     */
    record Mail(String recipient, Kind kind, Map<String, String> values, Instant validUntil, @Nullable Language language) {

        /** Without the values, which so get into no log. */
        @Override
        public String toString() {
            return kind.toString();
        }
    }
}
