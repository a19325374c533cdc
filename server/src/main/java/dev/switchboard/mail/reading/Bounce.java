package dev.switchboard.mail.reading;

import java.util.List;
import java.util.Set;

/**
 * What a server says about a mail that did not arrive.
 *
 * @param recipients  addresses, in lower case, that it did not reach
 * @param isPermanent whether trying again is of no use
 * @param reason      the other server's words, or its status code; empty if it gave none
 * @param originalIds {@code Message-ID}s of the mail that came back, as far as they are in the report
 */
public record Bounce(Set<String> recipients, boolean isPermanent, String reason, List<String> originalIds) {
}
