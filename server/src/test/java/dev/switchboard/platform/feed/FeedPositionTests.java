package dev.switchboard.platform.feed;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FeedPositionTests {

    @Property(tries = 500)
    void a_position_is_read_back_as_it_was_written(@ForAll long xact, @ForAll @LongRange(min = 0) long id) {
        assertThat(FeedPosition.decode(new FeedPosition(xact, id).encode())).isEqualTo(new FeedPosition(xact, id));
    }

    @Property(tries = 500)
    void positions_are_in_the_order_of_transactions_then_ids(@ForAll long xact, @ForAll long other, @ForAll @LongRange(min = 0) long id, @ForAll @LongRange(min = 0) long otherId) {
        var expected = xact == other ? Long.compare(id, otherId) : Long.compareUnsigned(xact, other);

        assertThat(Integer.signum(new FeedPosition(xact, id).compareTo(new FeedPosition(other, otherId)))).isEqualTo(Integer.signum(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1", "-1", "1-", "a-1", "1-b", "1-2-3", "99999999999999999999-1", "1 -2"})
    void what_is_no_position_is_refused(String text) {
        assertThatThrownBy(() -> FeedPosition.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
