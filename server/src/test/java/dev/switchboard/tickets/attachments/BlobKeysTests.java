package dev.switchboard.tickets.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlobKeysTests {

    private static final UUID ID = UUID.fromString("5f0c7e4a-91d2-4b3f-8a6c-0123456789ab");

    @Test
    void a_key_is_year_month_and_id() {
        assertThat(keysAt("2026-11-05T10:00:00Z", "UTC").next()).isEqualTo("2026/11/" + ID);
        assertThat(keysAt("2027-01-31T10:00:00Z", "UTC").next()).isEqualTo("2027/01/" + ID);
    }

    @Test
    void the_month_is_that_of_utc_wherever_the_server_stands() {
        assertThat(keysAt("2026-12-31T23:30:00Z", "Asia/Tokyo").next()).startsWith("2026/12/");
    }

    @Test
    void every_key_is_another_one_that_stores_accept() {
        var keys = new BlobKeys(Clock.systemUTC(), UUID::randomUUID);

        assertThat(Stream.generate(keys::next).limit(1000))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(BlobKeys.require(key)).isEqualTo(key));
    }

    private static BlobKeys keysAt(String instant, String zone) {
        return new BlobKeys(Clock.fixed(Instant.parse(instant), ZoneId.of(zone)), () -> ID);
    }
}
