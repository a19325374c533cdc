package dev.switchboard.tickets.attachments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes keys such as {@code 2026/11/5f0c…}: year and month in UTC, so that no folder grows without end, then a random
 * id. Nothing in a key comes from a user.
 */
public final class BlobKeys {

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4,9}/[0-9]{2}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param ids unguessable ids, for instance {@code UUID::randomUUID} */
    public BlobKeys(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    public String next() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return "%04d/%02d/%s".formatted(day.getYear(), day.getMonthValue(), ids.get());
    }

    /**
     * Stops a key that was not made here before it reaches a file system or a URL.
     *
     * @throws IllegalArgumentException if the key has another form
     */
    static String require(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a blob key");
        }
        return key;
    }
}
