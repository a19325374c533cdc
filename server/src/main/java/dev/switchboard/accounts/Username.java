package dev.switchboard.accounts;

import dev.switchboard.platform.problem.Problem;

/** What a username may look like: no spaces, no control characters, and no {@code @}, so that it is never someone's address. */
final class Username {

    private Username() {
    }

    /** @throws Problem.Invalid if it may not be one */
    static String require(String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > 150) {
            throw new Problem.Invalid("username", "must have between 1 and 150 characters");
        }
        if (!name.matches("[\\p{L}\\p{N}._+-]+")) {
            throw new Problem.Invalid("username", "may hold letters, digits and . _ + - only");
        }
        return name;
    }

    /** A username for someone who chose none: the address's first part, made to fit. */
    static String from(String email) {
        var name = email.replaceAll("@.*", "").replaceAll("[^\\p{L}\\p{N}._+-]", "");
        return name.isEmpty() ? "user" : name.substring(0, Math.min(name.length(), 100));
    }
}
