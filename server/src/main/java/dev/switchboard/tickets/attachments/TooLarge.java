package dev.switchboard.tickets.attachments;

/** An upload has more bytes than allowed; for a 413. */
public final class TooLarge extends RuntimeException {

    private final long limit;

    TooLarge(long limit) {
        super("An attachment may have at most " + limit + " bytes");
        this.limit = limit;
    }

    /** The most bytes one attachment may have. */
    public long limit() {
        return limit;
    }
}
