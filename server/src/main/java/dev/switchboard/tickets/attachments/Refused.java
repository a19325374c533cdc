package dev.switchboard.tickets.attachments;

/** An upload that is not taken in. Its message is a full sentence for the person who sent it. */
public final class Refused extends RuntimeException {

    Refused(String reason) {
        super(reason);
    }

    /** Why, in words for the sender. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
