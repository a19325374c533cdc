package dev.switchboard.platform.feed;

/**
 * A place in a log: the transaction that wrote a row, then the row's id.
 *
 * <p>Ids alone would not do: they are handed out before the commit, so a row with a lower id can appear after one with
 * a higher id. Rows are therefore read in order of (xact, id), and only those whose transaction is older than every
 * transaction still open.
 *
 * @param xact the transaction's id, never below the one that wrote the row
 */
public record FeedPosition(long xact, long id) implements Comparable<FeedPosition> {

    /** Before the first row. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    @Override
    public int compareTo(FeedPosition other) {
        var byXact = Long.compareUnsigned(xact, other.xact);
        return byXact != 0 ? byXact : Long.compare(id, other.id);
    }

    /** As text for clients, who hand it back to resume. */
    public String encode() {
        return Long.toUnsignedString(xact) + "-" + id;
    }

    /** @throws IllegalArgumentException if it is not what {@link #encode} wrote */
    public static FeedPosition decode(String text) {
        var dash = text.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("is not a position of the feed");
        }
        return new FeedPosition(Long.parseUnsignedLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }
}
