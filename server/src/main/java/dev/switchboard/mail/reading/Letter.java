package dev.switchboard.mail.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A mail as people understand it.
 *
 * @param messageId       its {@code Message-ID} with angle brackets; null without a usable one
 * @param refersTo        what it answers: {@code In-Reply-To} first, then {@code References} from the nearest to the oldest
 * @param from            who wrote it, as it says itself; null if it does not say
 * @param to              of its recipients, those who are addressed
 * @param cc              those in copy
 * @param deliveredTo     addresses that servers on the way noted as the one it was delivered to
 * @param subject         decoded, one line; empty without one
 * @param sentAt          when, as it says itself
 * @param text            all that is to be read in it
 * @param reply           what its author wrote anew: the text without quotes and signature; the whole text if nothing else is in it
 * @param files           attachments and inline pictures, mails in the mail among them
 * @param verdict         whether a person wrote it
 * @param bounce          what came back, of {@link Verdict#BOUNCE}
 * @param isSenderRefuted whether the server that took it in found that it does not come from where it says (RFC 8601)
 * @param isCut           whether something was left out because there was too much of it
 */
public record Letter(@Nullable String messageId, List<String> refersTo, @Nullable Address from, List<Address> to, List<Address> cc,
        List<String> deliveredTo, String subject, @Nullable Instant sentAt, String text, String reply, List<File> files, Verdict verdict,
        @Nullable Bounce bounce, boolean isSenderRefuted, boolean isCut) {

    /**
     * Someone's address.
     *
     * @param email in lower case
     * @param name  how they call themselves; empty if they do not
     */
    public record Address(String name, String email) {

        public Address {
            email = email.toLowerCase(Locale.ROOT);
        }

        /** The address without what is after a plus sign in its first part (RFC 5233). */
        public String withoutDetail() {
            return withoutDetail(email);
        }

        public static String withoutDetail(String email) {
            var at = email.lastIndexOf('@');
            var plus = email.indexOf('+');
            return plus > 0 && plus < at ? email.substring(0, plus) + email.substring(at) : email;
        }
    }

    /**
     * @param name      the sender's name for it, as it was given
     * @param mediaType as declared, in lower case without parameters
     * @param isInline  whether the text shows it
     */
    public record File(String name, String mediaType, byte[] content, boolean isInline) {
    }
}
